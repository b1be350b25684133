package io.github.genesysdataactions.http.limit;

import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {
    private static final Duration LONGEST = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "inin-ratelimit-count, inin-ratelimit-allowed, inin-ratelimit-reset",
        "ININ-RateLimit-Count, ININ-RateLimit-Allowed, ININ-RateLimit-Reset",
        "InIn-ratelimit-COUNT, ININ-RATELIMIT-ALLOWED, inin-RATELIMIT-reset"
    })
    void of_readsTheHeadersInAnyCase(String count, String allowed, String reset) {
        assertThat(Quota.of(status(200, count, "1", allowed, " 180 ", reset, "61"), LONGEST))
                .isEqualTo(new Quota(1, 180, 61_000_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 300, 60",
        "1, '', 60",
        "1, 300, ''",
        "-1, 300, 60",
        "1, 0, 60",
        "1, 300, -5",
        "one, 300, 60",
        "1.5, 300, 60",
        "1, 300, 3601",
        "1, 300, 1700000000",
        "1, 99999999999999999999, 60",
        "٣, 300, 60"
    })
    void of_takesNonsenseForNothing(String count, String allowed, String reset) {
        assertThat(Quota.of(
                        status(
                                200,
                                "inin-ratelimit-count",
                                count,
                                "inin-ratelimit-allowed",
                                allowed,
                                "inin-ratelimit-reset",
                                reset),
                        LONGEST))
                .isNull();
    }

    @Test
    void of_isNothingWhenTheHeadersAreMissing() {
        assertThat(Quota.of(status(200), LONGEST)).isNull();
    }
}
