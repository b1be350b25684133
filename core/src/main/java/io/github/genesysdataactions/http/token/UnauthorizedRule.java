package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.http.Attempt;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.RetryRule;
import java.time.Duration;
import java.util.Optional;

/** A 401 to a token that another may replace: once, with that other one. */
public final class UnauthorizedRule implements RetryRule {
    static final int UNAUTHORIZED = 401;

    @Override
    public Optional<Duration> pause(Call call, Attempt last) {
        return last.is(UNAUTHORIZED) && call.attempts().count(UnauthorizedRule::isRefusal) == 1
                ? last.retryIn()
                : Optional.empty();
    }

    @Override
    public String reason() {
        return "while it waited for another token";
    }

    static boolean isRefusal(Attempt attempt) {
        return attempt.is(UNAUTHORIZED);
    }
}
