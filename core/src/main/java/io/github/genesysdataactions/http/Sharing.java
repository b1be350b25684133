package io.github.genesysdataactions.http;

import io.github.genesysdataactions.options.SharingChanged;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The store that a client shares with other processes, and whether it works. After a failure the client goes on without it and
 * asks again soon, at last every second; each outage is logged once.
 */
public final class Sharing {
    private static final Logger log = LoggerFactory.getLogger(Sharing.class);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LAST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

    private final TimeSource time;
    private final Listeners listeners;
    private final Queue<SharingChanged> untold = new ConcurrentLinkedQueue<>();
    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean isLost;
    private long pause = FIRST_PAUSE;
    private long retryAt;
    private String warned = "";
    private long warnedAt;

    /** Makes one for a store that is taken to work. */
    public Sharing(TimeSource time, Listeners listeners) {
        this.time = time;
        this.listeners = listeners;
    }

    /** Returns whether the last step failed. */
    public boolean isLost() {
        return isLost;
    }

    /** Returns the nanoseconds until the store may be asked again; 0 if it may be now. */
    public long untilRetry() {
        if (!isLost) {
            return 0;
        }
        synchronized (this) {
            return Math.max(0, retryAt - time.nanoTime());
        }
    }

    /** Carries out a step in the store; returns nothing if the store does not work. */
    public <T> Optional<T> ask(Supplier<T> step) {
        if (untilRetry() > 0) {
            return Optional.empty();
        }
        T answer;
        try {
            answer = step.get();
        } catch (RuntimeException e) {
            // An interrupt says nothing about the store.
            if (!Thread.currentThread().isInterrupted()) {
                failed(e);
            }
            return Optional.empty();
        }
        worked();
        return Optional.of(answer);
    }

    private void worked() {
        synchronized (this) {
            if (!isLost) {
                return;
            }
            isLost = false;
            pause = FIRST_PAUSE;
            untold.add(new SharingChanged(true, ""));
        }
        log.debug("The shared store works again.");
        tell();
    }

    private void failed(RuntimeException failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        boolean isRepeated;
        synchronized (this) {
            long now = time.nanoTime();
            boolean isKnown = isLost;
            isLost = true;
            retryAt = now + pause;
            pause = Math.min(2 * pause, LAST_PAUSE);
            if (isKnown) {
                return;
            }
            untold.add(new SharingChanged(false, reason));
            // A store that is full answers some steps and not others.
            isRepeated = reason.equals(warned) && now - warnedAt < QUIET;
            if (!isRepeated) {
                warned = reason;
                warnedAt = now;
            }
        }
        log.atLevel(isRepeated ? Level.DEBUG : Level.WARN)
                .log(
                        "The shared store cannot be used: {} Calls go on with this client's share of the rate limit and a token of its"
                                + " own, until the store works again.",
                        reason);
        tell();
    }

    /** One thread at a time, so that listeners are told of changes in the order in which they happened. */
    private void tell() {
        while (!untold.isEmpty() && telling.tryLock()) {
            try {
                SharingChanged change = untold.poll();
                if (change != null) {
                    listeners.tell(listener -> listener.sharingChanged(change));
                }
            } finally {
                telling.unlock();
            }
        }
    }
}
