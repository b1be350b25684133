package io.github.genesysdataactions.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made of a few keys that come again and again; forgets all when there are more. */
public final class SmallCache<K, V> {
    private static final int MOST = 64;

    private final Map<K, V> made = new ConcurrentHashMap<>();

    /** Returns what was made of a key, or makes it. */
    public V of(K key, Function<K, V> maker) {
        V known = made.get(key);
        if (known != null) {
            return known;
        }
        if (made.size() >= MOST) {
            made.clear();
        }
        V value = maker.apply(key);
        made.put(key, value);
        return value;
    }
}
