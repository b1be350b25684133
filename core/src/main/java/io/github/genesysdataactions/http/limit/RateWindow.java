package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.fleet.LimitStore.Announced;
import io.github.genesysdataactions.http.TimeSource;
import java.time.Duration;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    private static final Duration UNANNOUNCED = Duration.ofMinutes(1);
    private static final Duration LONG_AGO = Duration.ofHours(1);

    /** The tickets that wait, by the number that they were given when they came. */
    final TreeMap<Long, Ticket> waiting = new TreeMap<>();

    final RouteClosure closure = new RouteClosure();

    final String name;

    /** The client's part of it, if other processes share it. */
    @Nullable
    WindowShare share;

    private long allowed = Long.MAX_VALUE;
    private long count;
    private int inFlight;
    private int window;
    private boolean hasEnd;
    private long end;
    private boolean isUsedUpKnown;
    private boolean hasPrevious;
    private long previousEnd;
    private long late;
    private boolean isCounted;
    private long countedAt;
    private boolean hasLearned;
    private boolean isUnannounced;

    /**
     * Makes one of which nothing is known.
     *
     * @param name the method and path template of its route
     */
    RateWindow(String name) {
        this.name = name;
    }

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

    long count() {
        return count;
    }

    /** Returns a number that changes when a new window begins. */
    int number() {
        return window;
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
            isUnannounced = false;
        }
        boolean tellsMore = !hasEnd || newEnd - end < 0;
        if (tellsMore) {
            hasEnd = true;
            end = newEnd;
            late = slack;
        }
        boolean fillsUp = !isUsedUp() && quota.count() >= quota.allowed();
        if (!isCounted || sentAt - countedAt > 0) {
            isCounted = true;
            countedAt = sentAt;
        }
        count = Math.max(count, quota.count());
        allowed = quota.allowed();
        hasLearned = true;
        return tellsMore || fillsUp;
    }

    /** Learns that a successful answer announced nothing. */
    void learnNothing() {
        isUnannounced = allowed == Long.MAX_VALUE;
    }

    /** Returns what to tell other processes of it; {@code null} if nothing is known of the window that now is. */
    @Nullable
    Announced announced(long now) {
        hasLearned = false;
        if (hasEnd && now - end < 0) {
            return new Announced(
                    allowed,
                    count,
                    Duration.ofNanos(end - now),
                    Duration.ofNanos(late),
                    isCounted ? Duration.ofNanos(now - countedAt) : LONG_AGO);
        }
        return isUnannounced ? new Announced(allowed, 0, UNANNOUNCED, Duration.ofNanos(SECOND), Duration.ZERO) : null;
    }

    /** Takes what all processes know together. */
    void follow(Announced known, long now) {
        advance(now);
        allowed = known.allowed();
        if (allowed == Long.MAX_VALUE) {
            return;
        }
        if (known.left().isZero()) {
            if (hasEnd && !hasLearned) {
                end = now;
                advance(now);
            }
            return;
        }
        long newEnd = now + known.left().toNanos();
        if (hasEnd && newEnd - end > late) {
            end = now;
            advance(now);
        }
        if (!hasEnd || newEnd - end < 0) {
            hasEnd = true;
            end = newEnd;
            late = SECOND;
        }
        count = Math.max(count, known.count());
    }
}
