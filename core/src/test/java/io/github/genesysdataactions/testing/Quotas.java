package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.Replies.status;

import io.github.genesysdataactions.http.Reply;

/** Replies with the headers of the service's rate limit. */
public final class Quotas {
    private Quotas() {}

    public static Reply quota(int status, long count, long allowed, long resetSeconds) {
        return status(
                status,
                "inin-ratelimit-count",
                Long.toString(count),
                "inin-ratelimit-allowed",
                Long.toString(allowed),
                "inin-ratelimit-reset",
                Long.toString(resetSeconds));
    }
}
