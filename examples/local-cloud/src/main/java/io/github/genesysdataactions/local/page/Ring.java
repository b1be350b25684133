package io.github.genesysdataactions.local.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The newest of many things, numbered from 1; older ones are forgotten. Not safe to use from several threads. */
final class Ring<T> {
    private final List<T> things = new ArrayList<>();
    private final int capacity;
    private long last;

    Ring(int capacity) {
        this.capacity = capacity;
    }

    /** Adds what the function makes of its number. */
    void add(LongFunction<T> thing) {
        T added = thing.apply(last + 1);
        last++;
        if (things.size() < capacity) {
            things.add(added);
        } else {
            things.set(index(last), added);
        }
    }

    /** Returns the number of the newest; 0 if there was none. */
    long last() {
        return last;
    }

    /** Returns the number of the oldest that is kept; 1 if there was none. */
    long first() {
        return last - things.size() + 1;
    }

    Optional<T> find(long number) {
        return number < first() || number > last ? Optional.empty() : Optional.of(things.get(index(number)));
    }

    /** Returns those with a higher number, the oldest first, at most so many of them. */
    List<T> after(long number, int limit) {
        List<T> found = new ArrayList<>();
        for (long next = Math.max(number + 1, first()); next <= last && found.size() < limit; next++) {
            found.add(things.get(index(next)));
        }
        return found;
    }

    private int index(long number) {
        return (int) ((number - 1) % capacity);
    }
}
