package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallRetry;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Follows one call through its tries and tells of it: to the listeners, and in one line of the log at DEBUG. */
final class LiveWatch implements CallWatch {
    private final Logger log;
    private final Call call;
    private final String host;
    private final Listeners listeners;
    private final TimeSource time;
    private final long since;
    private int attempts;
    private Duration pause = Duration.ZERO;
    private @Nullable Reply reply;
    private @Nullable Throwable failure;

    LiveWatch(Call call, String host, Listeners listeners, TimeSource time, Logger log) {
        this.log = log;
        this.call = call;
        this.host = host;
        this.listeners = listeners;
        this.time = time;
        this.since = time.nanoTime();
    }

    @Override
    public void begins() {
        attempts++;
        if (attempts > 1 && !listeners.isEmpty()) {
            CallRetry retry = new CallRetry(
                    host,
                    call.method(),
                    call.pathTemplate(),
                    attempts,
                    status(),
                    failureName(),
                    pause,
                    correlationId());
            listeners.tell(listener -> listener.retry(retry));
        }
        reply = null;
        failure = null;
        pause = Duration.ZERO;
    }

    @Override
    public void answered(Reply reply) {
        this.reply = reply;
    }

    @Override
    public void failed(Throwable failure) {
        this.failure = failure;
    }

    @Override
    public void pauses(Duration pause) {
        this.pause = pause;
    }

    @Override
    public void heldBack(Deadline until, ApiError refusal) {
        call.watch().heldBack(until, refusal);
    }

    /** The call is over. */
    void finished() {
        Duration duration = Duration.ofNanos(time.nanoTime() - since);
        if (log.isDebugEnabled()) {
            log.debug(
                    "{} {} -> {} in {} ms{} [{}]",
                    call.method(),
                    call.plainPath(),
                    failureName().orElseGet(() -> reply == null ? "nothing" : Integer.toString(reply.status())),
                    duration.toMillis(),
                    attempts > 1 ? ", " + attempts + " tries" : "",
                    correlationId().orElse("-"));
        }
        if (!listeners.isEmpty()) {
            CallFinished finished = new CallFinished(
                    host,
                    call.method(),
                    call.pathTemplate(),
                    status(),
                    failureName(),
                    duration,
                    attempts,
                    correlationId());
            listeners.tell(listener -> listener.callFinished(finished));
        }
    }

    private OptionalInt status() {
        return reply == null ? OptionalInt.empty() : OptionalInt.of(reply.status());
    }

    /** A refusal is an answer and no failure, though it may have become an exception already. */
    private Optional<String> failureName() {
        return failure == null || (reply != null && failure instanceof ApiException)
                ? Optional.empty()
                : Optional.of(failure.getClass().getSimpleName());
    }

    private Optional<String> correlationId() {
        return reply == null ? Optional.empty() : SafeCorrelationId.of(call, reply);
    }
}
