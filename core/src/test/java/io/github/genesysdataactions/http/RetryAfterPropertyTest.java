package io.github.genesysdataactions.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.testing.Replies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** No call earlier than allowed, whatever the server writes and the clocks show. */
class RetryAfterPropertyTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(3650);

    @Property(tries = 300)
    void after_isNeverShorterThanTheSecondsAsked(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal seconds,
            @ForAll @IntRange(min = 1, max = 100) int retry,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double jitter) {
        Reply reply = Replies.status(429, "Retry-After", seconds.toPlainString());

        Duration wait = RetryAfter.after(reply, retry, NOON, Optional.empty(), () -> jitter);

        assertThat(nanos(wait)).isGreaterThanOrEqualTo(seconds.movePointRight(9));
        assertThat(nanos(wait)).isLessThan(seconds.movePointRight(9).add(BigDecimal.valueOf(1_000_000)));
    }

    @Property(tries = 300)
    void after_reachesTheDateAskedByTheServersOwnClock(
            @ForAll @LongRange(min = -100_000, max = 100_000_000) long secondsAhead,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long ourClockIsOffBy) {
        Reply reply = Replies.status(429, "Retry-After", date(NOON.plusSeconds(secondsAhead)), "Date", date(NOON));

        Duration wait = RetryAfter.after(reply, 1, NOON.plusSeconds(ourClockIsOffBy), Optional.empty(), () -> 0.9);

        assertThat(wait).isEqualTo(Duration.ofSeconds(Math.max(0, secondsAhead)));
    }

    @Property(tries = 500)
    void after_isBoundedWhateverTheHeaderSays(@ForAll String text, @ForAll int retry) {
        Duration wait =
                RetryAfter.after(Replies.status(429, "Retry-After", text), retry, NOON, Optional.empty(), () -> 0.999);

        assertThat(wait).isBetween(Duration.ZERO, LONGEST);
    }

    @Property(tries = 300)
    void after_growsByJitterUpwardsOnly(
            @ForAll @IntRange(min = 1, max = 100) int retry,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double jitter) {
        Duration least = RetryAfter.after(Replies.status(429), retry, NOON, Optional.empty(), () -> 0);

        Duration wait = RetryAfter.after(Replies.status(429), retry, NOON, Optional.empty(), () -> jitter);

        assertThat(least).isEqualTo(Duration.ofSeconds(1L << Math.min(retry - 1, 6)));
        assertThat(wait).isBetween(least, least.plus(least.dividedBy(4)));
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
