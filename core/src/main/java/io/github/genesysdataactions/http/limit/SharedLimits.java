package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.fleet.LimitStore.Share;
import io.github.genesysdataactions.fleet.LimitStore.Statement;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.TimeSource.Wake;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Talks with the store for a gate, on a thread of its own: no call waits for the store, only for a permit, and a store that
 * does not answer soon counts as lost. The gate's lock guards it.
 */
final class SharedLimits {
    /** For how long calls wait for a store that worked before, and for one that has yet to be connected. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long FIRST_PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long FAREWELL_MILLIS = 300;
    private static final ApiError TOLD_ANOTHER =
            new ApiError(429, null, "another client of the fleet was told to wait", null, List.of());

    private record Question(RateWindow window, WindowShare share, Statement statement, long askedAt) {}

    private final GateSharing sharing;
    private final TimeSource time;
    private final ReentrantLock lock;
    private final WaitQueue queue;
    private final String client = UUID.randomUUID().toString();
    private @Nullable String host;
    private @Nullable Thread worker;
    private @Nullable Wake wake;
    private long wakeAt;
    private boolean isAsking;
    private long askedAt;
    private boolean hasWorked;
    private int clients = 1;
    private long toldUntil;
    private boolean isTold;
    private boolean isEnding;

    SharedLimits(GateSharing sharing, TimeSource time, ReentrantLock lock, WaitQueue queue) {
        this.sharing = sharing;
        this.time = time;
        this.lock = lock;
        this.queue = queue;
    }

    /** Returns whether calls have to go on with this client's part of the window. */
    boolean isLost(long now) {
        return sharing.sharing().isLost() || (isAsking && now - askedAt >= patience());
    }

    /** Returns how long a call waits at most before it looks whether the store is lost. */
    long patience() {
        return hasWorked ? PATIENCE : FIRST_PATIENCE;
    }

    /** Returns among how many clients the window is divided while the store is lost. */
    int clients() {
        return clients;
    }

    /** The service told this client to wait; the others are to know. */
    void told(RateWindow window, WindowShare share, long until, long now) {
        isTold = true;
        toldUntil = until;
        share.hasNews();
        changed(window, share, now);
    }

    /** Something happened in a window: talks with the store when that is due. */
    void changed(RateWindow window, WindowShare share, long now) {
        long due = due(share, now);
        if (due == Long.MAX_VALUE || isEnding) {
            return;
        }
        if (worker == null) {
            worker = new Thread(this::work, "genesys-data-actions-limits");
            worker.setDaemon(true);
            worker.start();
        } else if (wake != null && now + due - wakeAt < 0) {
            wake.signal();
            wake = null;
        }
    }

    private long due(WindowShare share, long now) {
        if (sharing.sharing().isLost()) {
            return share.isUsed(now) ? sharing.sharing().untilRetry() : Long.MAX_VALUE;
        }
        return share.due(now);
    }

    /** Gives back what is held, and ends the thread; waits for that a moment. */
    void end() {
        Thread ending;
        lock.lock();
        try {
            isEnding = true;
            ending = worker;
            if (wake != null) {
                wake.signal();
            }
        } finally {
            lock.unlock();
        }
        if (ending != null) {
            try {
                ending.join(FAREWELL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        try {
            while (turn()) {
                // Until there is nothing to talk about.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the store once, or waits until it is time for that; returns whether to go on. */
    private boolean turn() throws InterruptedException {
        Wake pause = time.wake();
        Question question = null;
        long wait = Long.MAX_VALUE;
        lock.lock();
        try {
            long now = time.nanoTime();
            RateWindow next = null;
            for (RateWindow window : queue.windows()) {
                long due = isEnding ? farewell(window) : due(share(window), now);
                if (due < wait) {
                    wait = due;
                    next = window;
                }
            }
            if (next == null) {
                worker = null;
                return false;
            }
            if (wait == 0) {
                question = question(next, now);
            } else {
                wake = pause;
                wakeAt = now + wait;
            }
        } finally {
            lock.unlock();
        }
        if (question == null) {
            pause.await(wait);
        } else {
            ask(question);
        }
        return true;
    }

    /** Returns whether there is something to give back as the client is closed, as a time until then. */
    private long farewell(RateWindow window) {
        return share(window).hasToGiveBack() && !sharing.sharing().isLost() ? 0 : Long.MAX_VALUE;
    }

    private static WindowShare share(RateWindow window) {
        return Objects.requireNonNull(window.share);
    }

    private Question question(RateWindow window, long now) {
        WindowShare share = share(window);
        share.prepare(now, isEnding);
        isAsking = true;
        askedAt = now;
        long told = isTold ? Math.max(0, toldUntil - now) : 0;
        Statement statement = new Statement(
                host == null ? "" : host,
                window.name,
                client,
                share.inFlight(),
                share.unused(),
                share.wanted(),
                window.announced(now),
                Duration.ofNanos(told));
        return new Question(window, share, statement, now);
    }

    private void ask(Question question) {
        Optional<Share> answer = sharing.sharing().ask(() -> sharing.store().exchange(named(question.statement())));
        lock.lock();
        try {
            long now = time.nanoTime();
            isAsking = false;
            answer.ifPresent(share -> learn(question, share, now));
            queue.admit(question.window(), now);
        } finally {
            lock.unlock();
        }
    }

    /** The host's name may come from the user's own code, so it is not asked for under the lock. */
    private Statement named(Statement statement) {
        if (host != null) {
            return statement;
        }
        host = sharing.host().get();
        return new Statement(
                host,
                statement.window(),
                statement.client(),
                statement.inFlight(),
                statement.unused(),
                statement.wanted(),
                statement.known(),
                statement.closed());
    }

    private void learn(Question question, Share share, long now) {
        hasWorked = true;
        clients = Math.max(1, share.clients());
        if (!question.statement().closed().isZero()) {
            isTold = false;
        }
        if (share.known() != null) {
            question.window().follow(share.known(), now);
        }
        question.share().granted(share, question.askedAt(), now);
        if (!share.closed().isZero()) {
            queue.close(now + share.closed().toNanos(), TOLD_ANOTHER, now);
        }
    }
}
