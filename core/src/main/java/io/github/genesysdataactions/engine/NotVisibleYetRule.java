package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.Attempt;
import io.github.genesysdataactions.http.Backoff;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Call.Awaited;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.RetryRule;
import java.time.Duration;
import java.util.Optional;

/**
 * The API does not know yet what this client made a moment ago. Genesys Cloud is only eventually consistent: for a moment
 * it may not know what it has just confirmed (the provider source MyPureCloud/terraform-provider-genesyscloud repeats such
 * calls too). What others made is asked for once.
 */
final class NotVisibleYetRule implements RetryRule {
    private static final Backoff BACKOFF = Backoff.upTo(Duration.ofSeconds(4));

    /** A 400 may have other reasons than an integration that is new. */
    private static final int MOST_BAD_REQUESTS = 4;

    private final RecentWrites recent;

    NotVisibleYetRule(RecentWrites recent) {
        this.recent = recent;
    }

    @Override
    public Optional<Duration> pause(Call call, Attempt last) {
        Awaited awaited = call.awaited();
        if (awaited == null || !last.is(awaited.refusal()) || !recent.isNew(awaited.thing())) {
            return Optional.empty();
        }
        int refusals = call.attempts().count(attempt -> attempt.is(awaited.refusal()));
        boolean isHopeless = awaited.refusal() == 400
                ? refusals > MOST_BAD_REQUESTS
                : last.answer().filter(reply -> isOfAnother(call, reply)).isPresent();
        return isHopeless ? Optional.empty() : Optional.of(BACKOFF.before(refusals));
    }

    @Override
    public String reason() {
        return "while it waited for what was just created to appear";
    }

    /** The action is there, but what it calls answered 404. */
    private static boolean isOfAnother(Call call, Reply reply) {
        return ReplyErrors.failure(call, reply).details().stream()
                .anyMatch(detail ->
                        detail.errorCode() != null && detail.errorCode().startsWith("ACTION."));
    }
}
