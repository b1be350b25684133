package io.github.genesysdataactions.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of all objects that are open while JSON is read, to find one that comes twice. Jackson's own check makes a set for
 * each object of three names.
 */
final class OpenNames {
    /** Beyond it a set is faster than looking at each. */
    private static final int FEW = 16;

    /** For each open object {@code null} and then its names, or one set of them all if they are many. */
    private @Nullable Object[] open = new Object[FEW];

    private int size;

    /** An object begins. */
    void begin() {
        push(null);
    }

    /** The object that began last ends. */
    void end() {
        do {
            size--;
        } while (open[size] != null);
    }

    /** Adds a name to the object that began last, and returns whether it is new there. */
    @SuppressWarnings("unchecked") // names are the only members
    boolean add(String name) {
        if (open[size - 1] instanceof Set<?> many) {
            return ((Set<Object>) many).add(name);
        }
        int first = size;
        while (open[first - 1] != null) {
            first--;
            if (name.equals(open[first])) {
                return false;
            }
        }
        if (size - first < FEW) {
            push(name);
            return true;
        }
        Set<Object> many = new HashSet<>(Arrays.asList(open).subList(first, size));
        many.add(name);
        size = first;
        push(many);
        return true;
    }

    private void push(@Nullable Object entry) {
        if (size == open.length) {
            open = Arrays.copyOf(open, 2 * size);
        }
        open[size++] = entry;
    }
}
