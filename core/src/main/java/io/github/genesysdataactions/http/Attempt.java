package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One try of a request: the reply that came back, or else the failure. */
public record Attempt(@Nullable Reply reply, @Nullable Throwable failure) {
    static Attempt answered(Reply reply) {
        return new Attempt(reply, null);
    }

    static Attempt failed(Throwable failure) {
        return new Attempt(null, failure);
    }

    /** Returns the reply, if one came. */
    public Optional<Reply> answer() {
        return Optional.ofNullable(reply);
    }

    /** Returns when to send the call again, in the view of the layer that saw the refusal. */
    public Optional<Duration> retryIn() {
        return reply == null ? Optional.empty() : reply.retryIn();
    }

    /** Returns whether the server answered with this status. */
    public boolean is(int status) {
        return reply != null && reply.status() == status;
    }

    /**
     * Returns whether it ended in a way that another try may end otherwise: without an answer, with 502, 503 or 504, or
     * with a success that cannot be read. Of certificates and of the login another try would hear the same.
     */
    public boolean mayBeRepeated() {
        return isFault()
                || (reply != null && reply.isSuccess())
                || (failure instanceof InvalidReplyException e && e.status() < 300);
    }

    boolean isFault() {
        return is(502)
                || is(503)
                || is(504)
                || (failure instanceof NetworkException e && !SharedFailure.isShared(e) && e.isTransient());
    }

    /**
     * Returns whether the server may have carried the request out, or may yet: unless it answered 3xx or 4xx, or
     * certainly never saw it. Any 5xx may hide a success, from the service or from a gateway before it.
     */
    public boolean mayHaveArrived() {
        if (reply != null) {
            return reply.isSuccess() || reply.status() >= 500;
        }
        if (failure == null || SharedFailure.isShared(failure)) {
            return false;
        }
        if (failure instanceof InvalidReplyException e) {
            return e.status() < 300 || e.status() >= 500;
        }
        if (failure instanceof NetworkException e) {
            return e.requestMayHaveArrived();
        }
        return failure instanceof CallInterruptedException e && e.requestMayHaveArrived();
    }
}
