package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.error.ApiFailure;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ClosedException;
import io.github.genesysdataactions.http.Deadline;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.TimeSource.Wake;
import io.github.genesysdataactions.options.GateClosed;
import io.github.genesysdataactions.options.GateClosed.Cause;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The only place that waits for a host's limits. What the host asks one call to wait (429), all calls wait, and none
 * wakes early; beyond that, calls pass up to the remainder that its answers tell, and not beyond it.
 *
 * <p>Each client has one for a host's API and one for its login, so that a call never waits for itself. Safe for any
 * number of threads; the lock is held for arithmetic only.
 */
public final class RateGate {
    private final TimeSource waiter;
    private final String host;
    private final Listeners listeners;
    private final ReentrantLock lock = new ReentrantLock();
    private final WaitQueue line = new WaitQueue();
    private final AtomicLong numbers = new AtomicLong();
    private boolean isShut;
    private @Nullable ApiFailure refusal;

    /**
     * Makes an open gate.
     *
     * @param host the name that listeners are told
     */
    public RateGate(TimeSource waiter, String host, Listeners listeners) {
        this.waiter = waiter;
        this.host = host;
        this.listeners = listeners;
    }

    /** Returns the next number; who has a lower one is let through earlier, however often it comes. */
    long number() {
        return numbers.getAndIncrement();
    }

    /**
     * Returns once the call may be sent; it has to {@link #leave} whatever becomes of it.
     *
     * @throws io.github.genesysdataactions.error.RateLimitedException at once, if it is certain that the wait is longer
     *     than the call's policy or its deadline allow
     */
    Ticket enter(Call call, long number) {
        Ticket place;
        lock.lock();
        try {
            place = line.arrive(call, number, waiter.nanoTime());
            if (place.isThrough()) {
                return place;
            }
        } finally {
            lock.unlock();
        }
        awaitTurn(call, place);
        return place;
    }

    /** Ends the call's place; {@code reply} is the answer, or {@code null} if none came. */
    void leave(Ticket place, @Nullable Reply reply) {
        Quota quota = reply == null ? null : Quota.of(reply);
        lock.lock();
        try {
            long now = waiter.nanoTime();
            if (quota != null) {
                line.learn(place, quota, now);
            }
            line.leave(place, now);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the gate for this long, or leaves it closed for longer. */
    void close(Call call, Duration wait, ApiFailure failure) {
        lock.lock();
        try {
            long now = waiter.nanoTime();
            if (!line.close(now + wait.toNanos(), now)) {
                return;
            }
            refusal = failure;
        } finally {
            lock.unlock();
        }
        tell(call, Cause.REFUSED, wait, failure.correlationId());
    }

    /** Ends every wait, now and later, as the client is closed. */
    public void shut() {
        lock.lock();
        try {
            isShut = true;
            line.lookAgain();
        } finally {
            lock.unlock();
        }
    }

    public static boolean isTooLong(Duration wait, Call call) {
        return wait.compareTo(call.limits().retryPolicy().maxRetryAfter()) > 0
                || wait.compareTo(call.limits().deadline().remaining()) > 0;
    }

    private void awaitTurn(Call call, Ticket place) {
        GateFailures failures = new GateFailures(call, waiter);
        boolean isThrough = false;
        try {
            while (!isThrough) {
                isThrough = look(call, place, failures);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        } finally {
            if (!isThrough) {
                leave(place, null);
            }
        }
    }

    /** Looks once, and waits until it is worth looking again; returns whether the place is through. */
    private boolean look(Call call, Ticket place, GateFailures failures) throws InterruptedException {
        Wake wake = waiter.wake();
        Duration known;
        Duration remaining;
        boolean isNews;
        long nanos;
        lock.lock();
        try {
            long now = waiter.nanoTime();
            line.admit(place, now);
            if (place.isThrough()) {
                return true;
            }
            if (isShut) {
                throw new ClosedException();
            }
            failures.sees(line.isClosed(now) ? refusal : null, place.bucket);
            isNews = !line.isClosed(now) && place.bucket.isFirstToFindItUsedUp();
            known = Duration.ofNanos(line.knownWait(place, now));
            remaining = call.limits().deadline().remaining();
            nanos = Math.min(line.nextLook(place, now), remaining.toNanos());
            place.sleepsOn(wake);
        } finally {
            lock.unlock();
        }
        if (isNews) {
            tell(call, Cause.USED_UP, known, null);
        }
        if (!known.isZero() && isTooLong(known, call)) {
            throw failures.rateLimited(known);
        }
        if (remaining.isZero()) {
            throw failures.outOfTime();
        }
        if (!known.isZero()) {
            call.watch().heldBack(Deadline.in(known, waiter), failures.refusal());
        }
        wake.await(nanos);
        return false;
    }

    private void tell(Call call, Cause cause, Duration wait, @Nullable String correlationId) {
        if (!listeners.isEmpty()) {
            GateClosed closed = new GateClosed(
                    host, call.method(), call.template(), cause, wait, Optional.ofNullable(correlationId));
            listeners.tell(listener -> listener.gateClosed(closed));
        }
    }
}
