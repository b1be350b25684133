package io.github.genesysdataactions.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait after a 429: the server's word as the floor, else 1, 2, 4, … s with jitter upward only. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final int LONGEST_TEXT = 40;

    private RetryAfter() {}

    /**
     * Returns the wait.
     *
     * @param retry 1 for the first retry
     * @param jitter 0 to below 1
     */
    public static Duration after(Reply reply, int retry, Instant now, DoubleSupplier jitter) {
        return asked(reply, now)
                .orElseGet(() -> new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(64), jitter).before(retry));
    }

    /** Returns what the server asked for; empty if it asked for nothing that can be read. */
    static Optional<Duration> asked(Reply reply, Instant now) {
        return reply.header("Retry-After")
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST_TEXT)
                .flatMap(text -> seconds(text).or(() -> untilDate(text, reply, now)));
    }

    private static Optional<Duration> seconds(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return Optional.empty();
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
        Instant from = reply.header("Date").flatMap(RetryAfter::date).orElse(now);
        return date(text).map(until -> {
            Duration wait = Duration.between(from, until);
            if (wait.isNegative()) {
                return Duration.ZERO;
            }
            return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        });
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
