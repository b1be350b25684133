package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.Reply;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about its limit: {@code inin-ratelimit-count}, {@code -allowed} and {@code -reset}, in any case.
 *
 * @param count the requests of this window so far, this one included
 * @param allowed how many a window may have
 * @param resetNanos how long the window lasts from the answer on; the service tells whole seconds
 */
public record Quota(long count, long allowed, long resetNanos) {
    private static final int LONGEST_TEXT = 18;

    /**
     * Returns nothing unless all three are there and make sense.
     *
     * @param longest a window that claims to be longer is not believed; none of Genesys Cloud is known to be longer than a
     *     minute
     */
    public static @Nullable Quota of(Reply reply, Duration longest) {
        long allowed = number(reply, "inin-ratelimit-allowed");
        long count = number(reply, "inin-ratelimit-count");
        long reset = number(reply, "inin-ratelimit-reset");
        boolean makesSense = allowed >= 1 && count >= 0 && reset >= 0 && reset <= longest.toSeconds();
        return makesSense ? new Quota(count, allowed, reset * 1_000_000_000) : null;
    }

    /** Returns when the window ends, from the answer on; empty if the answer does not say so or cannot be believed. */
    static Optional<Duration> reset(Reply reply, Duration longest) {
        long reset = number(reply, "inin-ratelimit-reset");
        return reset >= 1 && reset <= longest.toSeconds() ? Optional.of(Duration.ofSeconds(reset)) : Optional.empty();
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
