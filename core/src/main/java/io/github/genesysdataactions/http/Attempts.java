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
    private final List<Attempt> tries = new ArrayList<>();
    private long ticket = -1;

    void add(Attempt attempt) {
        tries.add(attempt);
    }

    /** Returns how many tries have ended so. */
    public int count(Predicate<Attempt> kind) {
        return (int) tries.stream().filter(kind).count();
    }

    /** Returns the try that ended last. */
    public Optional<Attempt> last() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.get(tries.size() - 1));
    }

    /** Returns whether the server may have carried out any of the tries; {@code false} only if that is certain of all. */
    public boolean mayHaveArrived() {
        return tries.stream().anyMatch(Attempt::mayHaveArrived);
    }

    /** Returns the place in the queue that all tries share, which {@code next} gives the first of them. */
    public long ticket(LongSupplier next) {
        if (ticket < 0) {
            ticket = next.getAsLong();
        }
        return ticket;
    }
}
