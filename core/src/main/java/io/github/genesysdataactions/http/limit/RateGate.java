package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ClosedException;
import io.github.genesysdataactions.http.Deadline;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.TimeSource.Wake;
import io.github.genesysdataactions.options.RateLimitReached;
import io.github.genesysdataactions.options.RateLimitReached.Cause;
import io.github.genesysdataactions.options.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The only place that waits for a host's limits. What the host asks one call to wait (429), all calls wait, and none
 * wakes early; beyond that, calls pass up to the remainder that its answers tell, and not beyond it. A demand beyond the
 * client's longest wait closes only the route of the call that met it.
 *
 * <p>Each client has one for a host's API and one for its login, so that a call never waits for itself. Safe for any
 * number of threads; the lock is held for arithmetic only.
 */
public final class RateGate {
    /** No demand of the official clients' own limit is cut: they give up beyond 3 minutes. */
    private static final Duration LEAST_LONGEST = Duration.ofMinutes(3);

    private final TimeSource time;
    private final String host;
    private final Listeners listeners;
    private final ReentrantLock lock = new ReentrantLock();
    private final WaitQueue queue = new WaitQueue();
    private final AtomicLong numbers = new AtomicLong();
    private final Duration longest;
    private final @Nullable SharedLimits shared;
    private boolean isShut;

    /**
     * Makes an open gate.
     *
     * @param host the name that listeners are told
     * @param policy the client's; that of a single call only decides whether this call waits
     */
    public RateGate(TimeSource time, String host, Listeners listeners, RetryPolicy policy) {
        this(time, host, listeners, policy, null);
    }

    /**
     * Makes an open gate whose limits other processes share.
     *
     * @param sharing {@code null} to share them with none
     */
    public RateGate(
            TimeSource time, String host, Listeners listeners, RetryPolicy policy, @Nullable GateSharing sharing) {
        this.time = time;
        this.host = host;
        this.listeners = listeners;
        this.longest = policy.maxRetryAfter().compareTo(LEAST_LONGEST) > 0 ? policy.maxRetryAfter() : LEAST_LONGEST;
        this.shared = sharing == null ? null : new SharedLimits(sharing, time, lock, queue);
        if (shared != null) {
            queue.share(shared);
        }
    }

    /** Returns the longest wait for which all calls are held back; no answer's reset beyond it is believed. */
    Duration longest() {
        return longest;
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
        Ticket ticket;
        lock.lock();
        try {
            ticket = queue.arrive(call, number, time.nanoTime());
            if (ticket.isThrough()) {
                return ticket;
            }
        } finally {
            lock.unlock();
        }
        awaitTurn(call, ticket);
        return ticket;
    }

    /** Ends the call's ticket; {@code reply} is the answer, or {@code null} if none came. */
    void leave(Ticket ticket, @Nullable Reply reply) {
        Quota quota = reply == null ? null : Quota.of(reply, longest);
        lock.lock();
        try {
            long now = time.nanoTime();
            if (quota != null) {
                queue.learn(ticket, quota, now);
            } else if (reply != null && reply.isSuccess()) {
                ticket.window.learnNothing();
            }
            queue.leave(ticket, reply != null, now);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the gate for this long, or leaves it closed for longer; the call's route alone if this is longer than the
     * client's longest wait.
     */
    void close(Call call, Duration wait, ApiError failure) {
        boolean isRoute = wait.compareTo(longest) > 0;
        lock.lock();
        try {
            long now = time.nanoTime();
            if (isRoute) {
                queue.closeRoute(call, now + wait.toNanos(), now + longest.toNanos(), failure, now);
            } else if (!queue.close(now + wait.toNanos(), failure, now)) {
                return;
            } else {
                queue.told(call, now + wait.toNanos(), now);
            }
        } finally {
            lock.unlock();
        }
        tell(call, isRoute ? Cause.ROUTE_REFUSED : Cause.REFUSED, isRoute ? longest : wait, failure.correlationId());
    }

    /** Returns what to say of a wait that is longer than the client's longest; nothing of others. */
    String remark(Call call, Duration wait) {
        return wait.compareTo(longest) > 0 ? GateFailures.remark(call, longest) : "";
    }

    /** Ends every wait, now and later, as the client is closed. */
    public void shut() {
        lock.lock();
        try {
            isShut = true;
            queue.lookAgain();
        } finally {
            lock.unlock();
        }
        if (shared != null) {
            shared.end();
        }
    }

    public static boolean isTooLong(Duration wait, Call call) {
        return wait.compareTo(call.budget().retryPolicy().maxRetryAfter()) > 0
                || wait.compareTo(call.budget().deadline().remaining()) > 0;
    }

    private void awaitTurn(Call call, Ticket ticket) {
        GateFailures failures = new GateFailures(call, time);
        boolean isThrough = false;
        try {
            while (!isThrough) {
                isThrough = look(call, ticket, failures);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        } finally {
            if (!isThrough) {
                leave(ticket, null);
            }
        }
    }

    /** Looks once, and waits until it is worth looking again; returns whether the ticket is through. */
    private boolean look(Call call, Ticket ticket, GateFailures failures) throws InterruptedException {
        Wake wake = time.wake();
        Duration known;
        Duration remaining;
        boolean isNews;
        long nanos;
        lock.lock();
        try {
            long now = time.nanoTime();
            queue.admit(ticket, now);
            if (ticket.isThrough()) {
                return true;
            }
            if (isShut) {
                throw new ClosedException();
            }
            failures.sees(queue.refusal(ticket, now), ticket.window, Duration.ofNanos(queue.untilProbe(ticket, now)));
            isNews = !queue.isClosed(now) && ticket.window.isFirstToFindItUsedUp();
            known = Duration.ofNanos(queue.knownWait(ticket, now));
            remaining = call.budget().deadline().remaining();
            nanos = Math.min(queue.nextLook(ticket, now), remaining.toNanos());
            ticket.sleepsOn(wake);
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
            call.watch().heldBack(Deadline.in(known, time), failures.refusal());
        }
        wake.await(nanos);
        return false;
    }

    private void tell(Call call, Cause cause, Duration wait, @Nullable String correlationId) {
        if (!listeners.isEmpty()) {
            RateLimitReached closed = new RateLimitReached(
                    host, call.method(), call.pathTemplate(), cause, wait, Optional.ofNullable(correlationId));
            listeners.tell(listener -> listener.rateLimitReached(closed));
        }
    }
}
