package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.http.TimeSource;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this client made within the last 30 s, which the API may not know everywhere yet.
 */
public final class RecentWrites {
    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    private final TimeSource waiter;
    private final Map<String, Long> since = bounded();
    private final Map<String, String> names = bounded();

    public RecentWrites(TimeSource waiter) {
        this.waiter = waiter;
    }

    /** Remembers what was made: {@link Stage#key}, or the id of an integration or a credential. */
    public void add(String thing) {
        since.put(thing, waiter.nanoTime());
    }

    /** Remembers what was made and what it is called, as lists may not show it yet. */
    public void add(Stage stage, Action made) {
        add(stage.key(made.id()));
        names.put(stage.key(made.name()), made.id());
    }

    /** Remembers an integration or a credential by its type and name, as lists may not show it yet. */
    public void add(String typeId, String name, String id) {
        add(id);
        names.put(typeId + " " + name, id);
    }

    /** Returns the id of the integration or credential that was made under this name, if that is new. */
    public Optional<String> named(String typeId, String name) {
        return Optional.ofNullable(names.get(typeId + " " + name)).filter(this::isNew);
    }

    /** Returns the id of what was made under this name, if that is new. */
    public Optional<String> named(Stage stage, String name) {
        return Optional.ofNullable(names.get(stage.key(name))).filter(id -> isNew(stage.key(id)));
    }

    /** Forgets what was deleted. */
    public void forget(String thing) {
        since.remove(thing);
    }

    private static <V> Map<String, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        });
    }

    /** Returns whether it was made within that time. */
    boolean isNew(String thing) {
        Long made = since.get(thing);
        return made != null && waiter.nanoTime() - made < MEMORY.toNanos();
    }
}
