package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about its limit: {@code inin-ratelimit-count}, {@code -allowed} and {@code -reset}, in any case.
 *
 * @param count the requests of this window so far, this one included
 * @param allowed how many a window may have
 * @param resetNanos how long the window lasts from the answer on; the service tells whole seconds
 */
public record Quota(long count, long allowed, long resetNanos) {
    /** No window of Genesys Cloud is known to be longer than a minute; what claims more than an hour is no window. */
    private static final long LONGEST_RESET_SECONDS = 3600;

    private static final int LONGEST_TEXT = 18;

    /** Returns nothing unless all three are there and make sense. */
    public static @Nullable Quota of(Reply reply) {
        long allowed = number(reply, "inin-ratelimit-allowed");
        long count = number(reply, "inin-ratelimit-count");
        long reset = number(reply, "inin-ratelimit-reset");
        boolean makesSense = allowed >= 1 && count >= 0 && reset >= 0 && reset <= LONGEST_RESET_SECONDS;
        return makesSense ? new Quota(count, allowed, reset * 1_000_000_000) : null;
    }

    /** Returns the number, or -1 if there is none. */
    private static long number(Reply reply, String header) {
        String text = reply.header(header).orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(text);
    }
}
