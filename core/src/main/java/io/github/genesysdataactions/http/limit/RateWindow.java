package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.TimeSource;
import java.util.TreeMap;

/**
 * One limit of the service as its answers show it: how much of a window is used, when the window ends, who waits.
 *
 * <p>Pure arithmetic over moments (nanoseconds of a {@link TimeSource}); the gate guards it with its lock.
 *
 * <p>A reset is whole seconds, so each answer gives the window's end up to a second late. The earliest of them is the
 * best, and an end that lies beyond it by more than that second and the answer's own way belongs to a newer window.
 * Calls in flight count as if the service had not counted them yet: too strict for a moment, exact once they are
 * answered. When a window is over the next one is taken to allow as much, until its own answers tell.
 */
final class RateWindow {
    private static final long SECOND = 1_000_000_000L;

    /** The tickets that wait, by the number that they were given when they came. */
    final TreeMap<Long, Ticket> waiting = new TreeMap<>();

    final RouteClosure closure = new RouteClosure();

    private long allowed = Long.MAX_VALUE;
    private long count;
    private int inFlight;
    private int window;
    private boolean hasEnd;
    private long end;
    private boolean isUsedUpKnown;
    private boolean hasPrevious;
    private long previousEnd;

    /** Begins a new window if the known one is over. */
    void advance(long now) {
        if (hasEnd && now - end >= 0) {
            hasPrevious = true;
            previousEnd = end;
            hasEnd = false;
            count = 0;
            inFlight = 0;
            isUsedUpKnown = false;
            window++;
        }
    }

    boolean hasRoom() {
        return allowed - inFlight > count;
    }

    /** Returns whether the service's own count leaves no room, whatever becomes of the calls in flight. */
    boolean isUsedUp() {
        return count >= allowed;
    }

    /** Returns whether it is used up, and no one asked this since it is. */
    boolean isFirstToFindItUsedUp() {
        boolean isFirst = isUsedUp() && !isUsedUpKnown;
        isUsedUpKnown |= isFirst;
        return isFirst;
    }

    boolean hasEnd() {
        return hasEnd;
    }

    long end() {
        return end;
    }

    long allowed() {
        return allowed;
    }

    /** Returns the window that this call counts in until it has left. */
    int enter() {
        inFlight++;
        return window;
    }

    void leave(int enteredWindow) {
        if (enteredWindow == window) {
            inFlight--;
        }
    }

    /**
     * Learns from an answer; returns whether those who wait should look again.
     *
     * @param sentAt not later than the request was sent
     */
    boolean learn(Quota quota, long sentAt, long now) {
        long newEnd = now + quota.resetNanos();
        long slack = SECOND + (now - sentAt);
        boolean isOfPrevious = hasPrevious && sentAt - previousEnd < 0 && newEnd - previousEnd <= slack;
        if (isOfPrevious) {
            return false;
        }
        if (hasEnd && newEnd - end > slack) {
            hasPrevious = true;
            previousEnd = now;
            hasEnd = false;
            isUsedUpKnown = false;
            count = 0;
        }
        boolean tellsMore = !hasEnd || newEnd - end < 0;
        if (tellsMore) {
            hasEnd = true;
            end = newEnd;
        }
        boolean fillsUp = !isUsedUp() && quota.count() >= quota.allowed();
        count = Math.max(count, quota.count());
        allowed = quota.allowed();
        return tellsMore || fillsUp;
    }
}
