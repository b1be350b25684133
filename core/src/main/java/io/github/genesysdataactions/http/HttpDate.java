package io.github.genesysdataactions.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date in any of the three forms of HTTP (RFC 9110, section 5.6.7): {@code Sun, 06 Nov 1994 08:49:37 GMT},
 * {@code Sunday, 06-Nov-94 08:49:37 GMT} and {@code Sun Nov  6 08:49:37 1994}. The name of the day is not checked.
 */
final class HttpDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String TIME = "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?";
    private static final Pattern DAY_FIRST = Pattern.compile("(?:[A-Za-z]{3,9}, *)?(?<day>\\d{1,2})[ -]"
            + "(?<month>[A-Za-z]{3})[ -](?<year>\\d{4}|\\d{2}) +" + TIME + " +(?<zone>GMT|UTC|[+-]\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("[A-Za-z]{3} +(?<month>[A-Za-z]{3}) +(?<day>\\d{1,2}) +" + TIME + " +(?<year>\\d{4})");

    private HttpDate() {}

    /**
     * Returns the moment, if the text is a date.
     *
     * @param now gives a year of two digits its century: at most 50 years from now
     */
    static Optional<Instant> parse(String text, Instant now) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return moment(dayFirst, dayFirst.group("zone"), now);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? moment(monthFirst, "GMT", now) : Optional.empty();
    }

    private static Optional<Instant> moment(Matcher date, String zone, Instant now) {
        int month = 1 + MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT));
        String second = date.group("second");
        int seconds = second == null ? 0 : Integer.parseInt(second);
        boolean isLeap = seconds == 60;
        try {
            LocalDateTime local = LocalDateTime.of(
                    Integer.parseInt(date.group("year")),
                    month,
                    Integer.parseInt(date.group("day")),
                    Integer.parseInt(date.group("hour")),
                    Integer.parseInt(date.group("minute")),
                    isLeap ? 59 : seconds);
            if (date.group("year").length() == 2) {
                local = inCentury(local, now);
            }
            return Optional.of(local.toInstant(offset(zone)).plusSeconds(isLeap ? 1 : 0));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static LocalDateTime inCentury(LocalDateTime date, Instant now) {
        LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(50);
        LocalDateTime thisCentury = date.plusYears(now.atOffset(ZoneOffset.UTC).getYear() / 100 * 100L);
        return thisCentury.isAfter(latest) ? thisCentury.minusYears(100) : thisCentury;
    }

    private static ZoneOffset offset(String zone) {
        return zone.endsWith("T") || zone.endsWith("C") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
