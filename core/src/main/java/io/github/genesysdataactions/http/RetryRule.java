package io.github.genesysdataactions.http;

import java.time.Duration;
import java.util.Optional;

/** One reason for sending a call again, with a budget of its own, which it reads from the call's {@link Attempts}. */
public interface RetryRule {
    /** Returns how long to wait before the call is sent again after its last try; empty if this rule sees no reason to. */
    Optional<Duration> pause(Call call, Attempt last);

    /** Returns what the wait is for, as a clause for the message of an interrupt, such as {@code while it waited for …}. */
    String reason();
}
