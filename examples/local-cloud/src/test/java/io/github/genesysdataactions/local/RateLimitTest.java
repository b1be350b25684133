package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.local.Caller.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final MutableClock clock = new MutableClock();

    @Test
    void call_isCountedPerTokenAndWindow() {
        try (LocalCloud cloud = LocalCloud.builder()
                .rateLimit(2, Duration.ofSeconds(60))
                .clock(clock)
                .start()) {
            Caller caller = Caller.of(cloud);

            Answer first = caller.get(ACTIONS);
            clock.advance(Duration.ofMillis(10_500));
            Answer second = caller.get(ACTIONS + "/unknown");
            Answer third = caller.post(ACTIONS, "{}");
            Answer other = Caller.of(cloud).get(ACTIONS);
            clock.advance(Duration.ofMillis(49_499));
            Answer stillClosed = caller.get(ACTIONS);
            clock.advance(Duration.ofMillis(1));
            Answer reopened = caller.get(ACTIONS);

            assertLimit(first, 200, 1, 60);
            assertLimit(second, 404, 2, 50);
            assertLimit(third, 429, 2, 50);
            assertLimit(other, 200, 1, 60);
            assertLimit(stillClosed, 429, 2, 1);
            assertLimit(reopened, 200, 1, 60);
            assertThat(third.header("Retry-After")).isEqualTo("50");
            assertThat(stillClosed.header("Retry-After")).isEqualTo("1");
            assertThat(third.body().get("code").textValue()).isEqualTo("too.many.requests");
            assertThat(third.body().get("message").textValue())
                    .isEqualTo("Rate limit exceeded the maximum [2] requests within [60] seconds");
            assertThat(cloud.requests())
                    .extracting(LoggedRequest::status)
                    .containsExactly(200, 200, 404, 429, 200, 200, 429, 200);
        }
    }

    @Test
    void limit_is300AMinuteByDefault() {
        try (LocalCloud cloud = LocalCloud.builder().clock(clock).start()) {
            Caller caller = Caller.of(cloud);
            for (int i = 0; i < 299; i++) {
                caller.get(ACTIONS);
            }

            assertLimit(caller.get(ACTIONS), 200, 300, 60);
            assertLimit(caller.get(ACTIONS), 429, 300, 60);
        }
    }

    @Test
    void noRateLimit_refusesNothing() {
        try (LocalCloud cloud = LocalCloud.builder()
                .rateLimit(1, Duration.ofHours(1))
                .noRateLimit()
                .start()) {
            Caller caller = Caller.of(cloud);
            caller.get(ACTIONS);

            assertThat(caller.get(ACTIONS).status()).isEqualTo(200);
        }
    }

    @Test
    void rateLimit_refusesWhatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalCloud.builder().rateLimit(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalCloud.builder().rateLimit(1, Duration.ZERO));
    }

    private static void assertLimit(Answer answer, int status, int count, int reset) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("inin-ratelimit-count")).isEqualTo(Integer.toString(count));
        assertThat(answer.header("inin-ratelimit-allowed")).isNotEmpty();
        assertThat(answer.header("inin-ratelimit-reset")).isEqualTo(Integer.toString(reset));
    }
}
