package io.github.genesysdataactions.local.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Things by their ids, in the order of their creation. Safe to use from several threads.
 *
 * @param <T> what is kept
 */
public class ById<T> {
    private final Map<String, T> things = new LinkedHashMap<>();
    private final Function<T, String> id;

    /** Makes an empty one. */
    ById(Function<T, String> id) {
        this.id = id;
    }

    /** Adds one, or puts it in the place of the one with its id. */
    public synchronized void add(T thing) {
        things.put(id.apply(thing), thing);
    }

    /** Returns the one with this id. */
    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** Replaces one by what the function makes of it; nothing happens if the function throws. */
    public synchronized Optional<T> update(String id, UnaryOperator<T> edit) {
        Optional<T> edited = find(id).map(edit);
        edited.ifPresent(this::add);
        return edited;
    }

    /** Removes one and says whether it was there. */
    public synchronized boolean delete(String id) {
        return things.remove(id) != null;
    }

    /** Returns all. */
    public synchronized List<T> all() {
        return List.copyOf(things.values());
    }
}
