package io.github.genesysdataactions.http;

import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "' 7 ', 7000",
        "0, 0",
        "1.5, 1500",
        "0.0001, 1",
        "180, 180000",
        "'Sun, 22 Nov 2026 10:00:30 GMT', 30000",
        "'Sun, 22 Nov 2026 09:00:00 GMT', 0"
    })
    void asked_readsSecondsAndDates(String retryAfter, long millis) {
        assertThat(RetryAfter.asked(status(429, "Retry-After", retryAfter), NOW))
                .contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"retry-after", "RETRY-AFTER", "Retry-After"})
    void asked_findsTheHeaderInAnyCase(String name) {
        assertThat(RetryAfter.asked(status(429, name, "4"), NOW)).contains(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-3", "''", ".", "1.2.3", "1e3", "22 Nov 2026"})
    void asked_ignoresWhatItCannotRead(String retryAfter) {
        assertThat(RetryAfter.asked(status(429, "Retry-After", retryAfter), NOW))
                .isEmpty();
    }

    @Test
    void asked_isBeyondAnyPolicyForHugeNumbers() {
        var reply = status(429, "Retry-After", "9".repeat(30));

        assertThat(RetryAfter.asked(reply, NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(1000)));
    }

    @Test
    void asked_isBeyondAnyPolicyForDatesFarAway() {
        var reply = status(429, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT");

        assertThat(RetryAfter.asked(reply, NOW)).contains(Duration.ofDays(3650));
    }

    @Test
    void asked_countsADateFromTheServersOwnClock() {
        var reply =
                status(429, "Retry-After", "Sun, 22 Nov 2026 12:00:05 GMT", "Date", "Sun, 22 Nov 2026 12:00:00 GMT");

        assertThat(RetryAfter.asked(reply, NOW)).contains(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.0, 1000", "2, 0.0, 2000", "3, 0.0, 4000", "1, 0.5, 1125", "3, 0.999, 4999", "50, 0.0, 64000"})
    void after_backsOffUpwardWithoutAHeader(int retry, double jitter, long millis) {
        assertThat(RetryAfter.after(status(429), retry, NOW, Optional.empty(), () -> jitter))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void after_neverAddsToNorTakesFromWhatTheServerAsked() {
        assertThat(RetryAfter.after(status(429, "Retry-After", "2"), 3, NOW, Optional.empty(), () -> 0.9))
                .isEqualTo(Duration.ofSeconds(2));
    }
}
