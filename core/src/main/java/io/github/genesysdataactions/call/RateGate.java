package io.github.genesysdataactions.call;

import io.github.genesysdataactions.error.ApiFailure;
import io.github.genesysdataactions.error.CallInterruptedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The only place that waits for a host: what the host asks one call to wait, all calls wait, and none wakes early.
 *
 * <p>Each client has one for the API and one for the login, so that a call never waits for itself.
 */
public final class RateGate {
    private record Closing(long untilNanos, ApiFailure failure) {}

    private final Waiter waiter;
    private final AtomicReference<@Nullable Closing> closing = new AtomicReference<>();

    /** Makes an open gate. */
    public RateGate(Waiter waiter) {
        this.waiter = waiter;
    }

    /**
     * Returns once the gate is open.
     *
     * @throws io.github.genesysdataactions.error.RateLimitedException at once, if it stays closed for longer than the
     *     call's policy or its deadline allow
     */
    void pass(Call call) {
        for (Closing closed = closing.get(); closed != null; closed = closing.get()) {
            Duration wait = Duration.ofNanos(closed.untilNanos() - waiter.nanoTime());
            if (wait.isNegative() || wait.isZero()) {
                closing.compareAndSet(closed, null);
                continue;
            }
            if (isTooLong(wait, call)) {
                throw ReplyErrors.rateLimited(call, closed.failure(), wait);
            }
            sleep(wait, call);
        }
    }

    /** Closes the gate for this long, or leaves it closed for longer. */
    void close(Duration wait, ApiFailure failure) {
        Closing wanted = new Closing(waiter.nanoTime() + wait.toNanos(), failure);
        closing.accumulateAndGet(
                wanted,
                (now, next) -> now != null && next != null && now.untilNanos() - next.untilNanos() > 0 ? now : next);
    }

    static boolean isTooLong(Duration wait, Call call) {
        return wait.compareTo(call.limits().rateLimitPolicy().maxRetryAfter()) > 0
                || wait.compareTo(call.limits().deadline().remaining()) > 0;
    }

    private void sleep(Duration wait, Call call) {
        try {
            waiter.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "Could not " + call.purpose()
                            + ": the thread was interrupted while it waited for the rate limit of "
                            + "Genesys Cloud. The request was not sent.",
                    e);
        }
    }
}
