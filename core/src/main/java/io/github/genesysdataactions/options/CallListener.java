package io.github.genesysdataactions.options;

/**
 * Watches the calls of a client, for metrics and traces; set with {@code GenesysDataActions.Builder.listener(…)}.
 *
 * <p>Override what you need. The methods run on the thread that makes the call or fetches the token, on several threads
 * at once, so they must be quick and thread-safe. An exception that they throw is logged once at WARN and has no other
 * effect. No event holds a secret, a token, a header value, a payload, or an id of the organization: paths come as
 * templates such as {@code /api/v2/integrations/actions/{id}}, so that they may serve as labels of a metric.
 */
public interface CallListener {
    /** Hears that a call is over, with an answer or without, after all its requests and waits. */
    default void callFinished(CallFinished call) {}

    /** Hears that a call is about to be sent again. */
    default void retry(CallRetry retry) {}

    /** Hears that calls have to wait for the rate limit. */
    default void rateLimitReached(RateLimitReached closed) {}

    /** Hears that there is a new access token. */
    default void tokenRenewed(TokenRenewed token) {}

    /** Hears that the store shared with other processes was lost, or works again. */
    default void sharingChanged(SharingChanged sharing) {}
}
