package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.Attempt;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.RetryRule;
import java.time.Duration;
import java.util.Optional;

/**
 * Repeats a rate-limited call (429, or the login's 400) at once: the gate is closed already, so the next try waits there.
 * Safe for any method, as the request was refused.
 */
public final class RateLimitRule implements RetryRule {
    @Override
    public Optional<Duration> pause(Call call, Attempt last) {
        return isRefusal(last)
                        && last.retryIn()
                                .filter(wait -> !RateGate.isTooLong(wait, call))
                                .isPresent()
                        && call.attempts().count(RateLimitRule::isRefusal)
                                <= call.budget().retryPolicy().rateLimitRetries()
                ? Optional.of(Duration.ZERO)
                : Optional.empty();
    }

    @Override
    public String reason() {
        return "while it waited for the rate limit";
    }

    static boolean isRefusal(Attempt attempt) {
        return attempt.answer().filter(Reply::isRateLimited).isPresent();
    }
}
