package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.RateLimitedException;
import org.jspecify.annotations.Nullable;

/** Gives each thread that shares a failure an exception of its own, of the same kind, with its own stack trace. */
public final class SharedFailure {
    private SharedFailure() {}

    /** Tells the failure of a token request, which {@link #again} gave to a call, from a failure of the call itself. */
    static boolean isShared(Throwable failure) {
        return failure.getCause() instanceof DataActionsException;
    }

    public static RuntimeException again(@Nullable Throwable shared) {
        if (shared instanceof AuthenticationException e) {
            return new AuthenticationException(e.getMessage(), e.apiError(), e.atLogin(), e);
        }
        if (shared instanceof RateLimitedException e) {
            return new RateLimitedException(e.getMessage(), e.apiError(), e.retryAfter(), e);
        }
        if (shared instanceof InvalidReplyException e) {
            return new InvalidReplyException(e.getMessage(), e.apiError(), e);
        }
        if (shared instanceof ApiException e) {
            return new ApiException(e.getMessage(), e.apiError(), e);
        }
        if (shared instanceof DeadlineExceededException e) {
            return new DeadlineExceededException(e.getMessage(), false, e);
        }
        if (shared instanceof NetworkException e) {
            return new NetworkException(e.getMessage(), false, e.isTransient(), e);
        }
        if (shared instanceof ClosedException) {
            return new ClosedException();
        }
        if (shared instanceof DataActionsException e) {
            return new DataActionsException(e.getMessage(), e);
        }
        return new DataActionsException("Could not get an access token: unexpected "
                + (shared == null ? "failure" : shared.getClass().getName()) + ".");
    }
}
