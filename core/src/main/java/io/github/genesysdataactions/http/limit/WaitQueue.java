package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.Call;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may pass a gate and who stands in line before it: first come, first served, for each bucket. Pure arithmetic over
 * moments; the gate guards it with its lock.
 */
final class WaitQueue {
    private record Route(String method, String template) {}

    private final Map<Route, RateWindow> buckets = new HashMap<>();
    private boolean isClosed;
    private long closedUntil;

    /** Takes a place and lets it through at once if it may. */
    Ticket arrive(Call call, long number, long now) {
        RateWindow bucket = buckets.computeIfAbsent(new Route(call.method(), call.template()), any -> new RateWindow());
        Ticket place = new Ticket(bucket, number);
        bucket.line.put(number, place);
        admit(bucket, now);
        return place;
    }

    /** Lets through all of this place's bucket who may pass now. */
    void admit(Ticket place, long now) {
        admit(place.bucket, now);
    }

    private void admit(RateWindow bucket, long now) {
        if (isClosed(now)) {
            return;
        }
        bucket.advance(now);
        while (!bucket.line.isEmpty() && bucket.hasRoom()) {
            bucket.line.pollFirstEntry().getValue().letThrough(now);
        }
    }

    /** Learns from an answer to a call that was let through. */
    void learn(Ticket place, Quota quota, long now) {
        place.bucket.advance(now);
        if (place.bucket.learn(quota, place.throughAt(), now)) {
            place.bucket.line.values().forEach(Ticket::lookAgain);
        }
    }

    /** Ends a place, in flight or in line. */
    void leave(Ticket place, long now) {
        if (place.isThrough()) {
            place.bucket.leave(place.window());
        } else {
            place.bucket.line.remove(place.number);
        }
        admit(place.bucket, now);
    }

    /** Closes the gate for all until then, or leaves it closed for longer; returns whether that is news. */
    boolean close(long until, long now) {
        if (until - now <= 0 || (isClosed(now) && closedUntil - until >= 0)) {
            return false;
        }
        isClosed = true;
        closedUntil = until;
        lookAgain();
        return true;
    }

    /** Wakes all who wait. */
    void lookAgain() {
        buckets.values().forEach(bucket -> bucket.line.values().forEach(Ticket::lookAgain));
    }

    boolean isClosed(long now) {
        if (isClosed && now - closedUntil >= 0) {
            isClosed = false;
        }
        return isClosed;
    }

    /** Returns for how long it is certain that nobody of this place's bucket passes; 0 if that is not known. */
    long knownWait(Ticket place, long now) {
        long closed = isClosed(now) ? closedUntil - now : 0;
        return place.bucket.isUsedUp() ? Math.max(closed, untilEnd(place, now)) : closed;
    }

    /** Returns how long to wait before looking again, unless woken. */
    long nextLook(Ticket place, long now) {
        return isClosed(now) ? closedUntil - now : untilEnd(place, now);
    }

    private static long untilEnd(Ticket place, long now) {
        return place.bucket.hasEnd() ? Math.max(0, place.bucket.end() - now) : Long.MAX_VALUE;
    }
}
