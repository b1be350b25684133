package io.github.genesysdataactions.call;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about its limit: {@code inin-ratelimit-count}, {@code -allowed} and {@code -reset}, in any case.
 *
 * @param count the requests of this window so far, this one included
 * @param allowed how many a window may have
 * @param resetNanos how long the window lasts from the answer on; the service tells whole seconds
 */
record Quota(long count, long allowed, long resetNanos) {
    /** No window of Genesys Cloud is known to be longer than a minute; what claims more than an hour is no window. */
    private static final long LONGEST_RESET_SECONDS = 3600;

    private static final int LONGEST_TEXT = 18;

    /** Returns nothing unless all three are there and make sense. */
    static @Nullable Quota of(Reply reply) {
        OptionalLong allowed = number(reply, "inin-ratelimit-allowed");
        if (allowed.isEmpty() || allowed.getAsLong() < 1) {
            return null;
        }
        OptionalLong count = number(reply, "inin-ratelimit-count");
        OptionalLong reset = number(reply, "inin-ratelimit-reset");
        if (count.isEmpty() || reset.isEmpty() || reset.getAsLong() > LONGEST_RESET_SECONDS) {
            return null;
        }
        return new Quota(count.getAsLong(), allowed.getAsLong(), reset.getAsLong() * 1_000_000_000);
    }

    private static OptionalLong number(Reply reply, String header) {
        String text = reply.header(header).orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
