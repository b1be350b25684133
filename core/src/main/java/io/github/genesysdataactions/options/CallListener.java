package io.github.genesysdataactions.options;

/**
 * Receives events about the calls of a client, for metrics and traces. Set it with {@code
 * GenesysDataActions.Builder.listener(…)}.
 *
 * <p>Override the methods that you need. They run on the thread that makes the call or fetches the token, on several
 * threads at once, so they must be quick and thread-safe. An exception that they throw is logged once at WARN and has
 * no other effect. No event contains a secret, a token, a header value, a payload, or an id of the organization. Paths
 * are templates such as {@code /api/v2/integrations/actions/{id}}, so they can be labels of a metric.
 */
public interface CallListener {
    /** Called when a call has ended, with an answer or without one, after all its requests and waits. */
    default void callFinished(CallFinished call) {}

    /** Called before a call is sent again. */
    default void retry(CallRetry retry) {}

    /** Called when calls have to wait for the rate limit. */
    default void rateLimitReached(RateLimitReached closed) {}

    /** Called when there is a new access token. */
    default void tokenRenewed(TokenRenewed token) {}

    /** Called when the store shared with other processes fails, or works again. */
    default void sharingChanged(SharingChanged sharing) {}
}
