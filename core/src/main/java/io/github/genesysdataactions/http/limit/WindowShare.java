package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.fleet.LimitStore.Announced;
import io.github.genesysdataactions.fleet.LimitStore.Share;
import java.util.concurrent.TimeUnit;

/**
 * One client's part of a window that it shares with other processes: the permits that it has from the store, and when it is
 * time to talk with the store again. Pure arithmetic over moments; the gate guards it with its lock.
 *
 * <p>While there is room it asks for many permits at once and before the last is used: by the calls that began since the last
 * exchange, or half of what it went by then, so that a client that calls in bursts does not begin with one permit each time.
 * When the store grants fewer than it wants, it asks for no more than calls wait for, and reports each answer at once.
 */
final class WindowShare {
    private static final int MOST_WANTED = 2048;
    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long FIRST_POLL = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long LAST_POLL = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long RECENT = TimeUnit.SECONDS.toNanos(10);

    private final RateWindow window;
    private int inFlight;
    private int unused;
    private int begun;
    private int pace;
    private int wanted;
    private int stated;
    private boolean hasNews;
    private boolean isTight = true;
    private long lease;
    private long leaseEnd;
    private long exchangedAt;
    private long begunAt;
    private long askAgainAt;
    private long poll = FIRST_POLL;
    private boolean isAlone;
    private int aloneWindow;
    private long aloneLeft;

    WindowShare(RateWindow window, long now) {
        this.window = window;
        leaseEnd = now;
        exchangedAt = now;
        begunAt = now - RECENT;
        askAgainAt = now;
    }

    /**
     * Returns whether one more call may begin.
     *
     * @param isLost whether the store does not work, so that the client has only its own part of the window
     * @param clients among how many the window is to be divided then
     */
    boolean admits(long now, boolean isLost, int clients) {
        if (now - leaseEnd >= 0) {
            unused = 0;
        }
        if (unused > 0) {
            return true;
        }
        if (!isLost) {
            isAlone = false;
            return false;
        }
        if (!isAlone || aloneWindow != window.number()) {
            isAlone = true;
            aloneWindow = window.number();
            aloneLeft = Math.max(1, (window.allowed() - window.count()) / clients);
        }
        return aloneLeft > 0;
    }

    /** Counts a call that begins, as {@link #admits} allowed it. */
    void enter(long now) {
        inFlight++;
        begun++;
        begunAt = now;
        if (unused > 0) {
            unused--;
        } else {
            aloneLeft--;
        }
    }

    void leave(boolean isAnswered) {
        inFlight--;
        hasNews = true;
        if (isAlone && !isAnswered) {
            aloneLeft++;
        }
    }

    /** The next exchange has to tell something that others wait for. */
    void hasNews() {
        hasNews = true;
        isTight = true;
    }

    /** Returns the nanoseconds until the next exchange; {@link Long#MAX_VALUE} if none is due. */
    long due(long now) {
        int waiting = window.waiting.size();
        if (waiting > 0 && (unused == 0 || now - leaseEnd >= 0)) {
            return Math.max(0, askAgainAt - now);
        }
        if (isTight ? hasNews : begun > 0 && unused <= wanted / 2) {
            return 0;
        }
        long heartbeat = inFlight + unused + stated > 0 ? Math.max(0, exchangedAt + lease / 3 - now) : Long.MAX_VALUE;
        return unused > 0 ? Math.min(heartbeat, Math.max(0, begunAt + IDLE - now)) : heartbeat;
    }

    /** Returns whether the client used the window lately, so that it matters whether the store is back. */
    boolean isUsed(long now) {
        return inFlight > 0 || !window.waiting.isEmpty() || now - begunAt < RECENT;
    }

    /** Decides what the next statement says; to be followed by {@link #granted} or by another one. */
    void prepare(long now, boolean isLast) {
        int waiting = window.waiting.size();
        if (now - leaseEnd >= 0 || isLast || (waiting == 0 && now - begunAt >= IDLE)) {
            unused = 0;
        }
        pace = Math.max(begun, pace / 2);
        int useful = isTight ? waiting : Math.max(waiting, Math.min(MOST_WANTED, 4 * pace));
        wanted = isLast ? 0 : Math.max(0, Math.min(MOST_WANTED, useful) - unused);
        stated = inFlight + unused;
        begun = 0;
        hasNews = false;
        exchangedAt = now;
    }

    int inFlight() {
        return inFlight;
    }

    int unused() {
        return unused;
    }

    int wanted() {
        return wanted;
    }

    /** Returns whether the store takes this client to hold more than its calls in flight. */
    boolean hasToGiveBack() {
        return stated > inFlight;
    }

    /** Takes the store's answer to the statement that was prepared at {@code askedAt}. */
    void granted(Share share, long askedAt, long now) {
        unused += share.granted();
        stated += share.granted();
        lease = share.lease().toNanos();
        leaseEnd = askedAt + lease;
        Announced known = share.known();
        isTight = known == null || share.granted() < wanted;
        if (wanted == 0) {
            return;
        }
        if (share.granted() > 0) {
            poll = FIRST_POLL;
            askAgainAt = now;
        } else if (known != null
                && known.count() >= known.allowed()
                && !known.left().isZero()) {
            askAgainAt = now + known.left().toNanos();
        } else {
            askAgainAt = now + Math.max(poll, share.closed().toNanos());
            poll = Math.min(2 * poll, LAST_POLL);
        }
    }
}
