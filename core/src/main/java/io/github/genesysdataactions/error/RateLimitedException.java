package io.github.genesysdataactions.error;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rate limit was exceeded, and waiting as the policy allows did not help (429; at the login 400).
 *
 * <p>The request can be sent again after {@link #retryAfter()}. It was not carried out, unless the message says that an
 * earlier try of it may have been. The client holds a call back without a request if earlier answers of the service say
 * that the limit is used up for longer than the call may wait; then {@link #status()} is 429 all the same, and there is
 * no {@link #correlationId()}.
 */
public final class RateLimitedException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Makes one from what the server said. */
    public RateLimitedException(String message, ApiError failure, Duration retryAfter, @Nullable Throwable cause) {
        super(message, failure, cause);
        this.retryAfter = retryAfter;
    }

    /** Returns how long from now the request has to wait before it is sent again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
