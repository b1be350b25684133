package io.github.genesysdataactions.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The record of one call: each of its tries and what came of it. What may be sent again, and what an exception
 * says of the outcome, is read from here. Used by the thread that sends.
 */
public final class Attempts {
    private final List<Attempt> tries = new ArrayList<>(1);
    private long queueNumber = -1;

    void add(Attempt attempt) {
        tries.add(attempt);
    }

    /** Returns how many tries have ended so. */
    public int count(Predicate<Attempt> kind) {
        int count = 0;
        for (Attempt attempt : tries) {
            count += kind.test(attempt) ? 1 : 0;
        }
        return count;
    }

    /** Returns the try that ended last. */
    public Optional<Attempt> last() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.get(tries.size() - 1));
    }

    /** Returns whether the server may have carried out any of the tries; {@code false} only if that is certain of all. */
    public boolean mayHaveArrived() {
        return count(Attempt::mayHaveArrived) > 0;
    }

    /** Returns the place in the queue that all tries share, which {@code next} gives the first of them. */
    public long queueNumber(LongSupplier next) {
        if (queueNumber < 0) {
            queueNumber = next.getAsLong();
        }
        return queueNumber;
    }
}
