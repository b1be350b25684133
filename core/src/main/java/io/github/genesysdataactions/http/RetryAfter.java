package io.github.genesysdataactions.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * How long to wait after a refusal (429, or 502 to 504): the server's word as the floor, else 1, 2, 4, … s with jitter upward only.
 *
 * <p>{@code Retry-After} is seconds, or a date in any form of HTTP. Where an answer has several, in one line or in more,
 * the longest counts: each of them may be a limit of its own.
 */
public final class RetryAfter {
    /** A longer wait says no more than "very long". */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private static final int LONGEST_TEXT = 40;
    private static final Pattern DAY = Pattern.compile("(?i)(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}");

    private RetryAfter() {}

    /**
     * Returns the wait.
     *
     * @param retry 1 for the first retry
     * @param reset when the answer says that its window ends, if it can be believed
     * @param jitter 0 to below 1
     */
    public static Duration after(Reply reply, int retry, Instant now, Optional<Duration> reset, DoubleSupplier jitter) {
        return asked(reply, now)
                .or(() -> reset)
                .orElseGet(() -> new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(64), jitter).before(retry));
    }

    /** Returns what the server asked for; empty if it asked for nothing that can be read. */
    static Optional<Duration> asked(Reply reply, Instant now) {
        return reply.headers().allValues("Retry-After").stream()
                .flatMap(line -> elements(line).stream())
                .flatMap(text -> seconds(text).or(() -> untilDate(text, reply, now)).stream())
                .max(Comparator.naturalOrder());
    }

    /** Separates at commas, but for the one behind the name of a day. */
    private static List<String> elements(String line) {
        List<String> elements = new ArrayList<>();
        String day = "";
        for (String part : line.split(",", -1)) {
            String text = part.strip();
            boolean isDay = DAY.matcher(text).matches();
            if (isDay) {
                day = text + ", ";
            } else {
                elements.add(day + text);
                day = "";
            }
        }
        return elements;
    }

    private static Optional<Duration> seconds(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            return text.indexOf('.') < 0 ? Optional.of(LONGEST) : Optional.empty();
        }
        try {
            BigDecimal seconds = new BigDecimal(text);
            if (seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0) {
                return Optional.of(LONGEST);
            }
            return Optional.of(Duration.ofMillis(
                    seconds.movePointRight(3).setScale(0, RoundingMode.UP).longValueExact()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Counts from the server's own clock where it tells it, so that a clock that is off does no harm. */
    private static Optional<Duration> untilDate(String text, Reply reply, Instant now) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Instant from = reply.header("Date")
                .flatMap(date -> HttpDate.parse(date.strip(), now))
                .orElse(now);
        return HttpDate.parse(text, now).map(until -> {
            Duration wait = Duration.between(from, until);
            if (wait.isNegative()) {
                return Duration.ZERO;
            }
            return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        });
    }
}
