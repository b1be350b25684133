package io.github.genesysdataactions.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Request headers in their order; a name is there once, whatever its case. */
final class Headers {
    private final Map<String, String> values = new LinkedHashMap<>();

    Headers(Map<String, String> values) {
        values.forEach(this::set);
    }

    void set(String name, String value) {
        Objects.requireNonNull(name, "header name");
        Objects.requireNonNull(value, "header value");
        if (!values.isEmpty() && !values.containsKey(name)) {
            remove(name);
        }
        values.put(name, value);
    }

    void remove(String name) {
        values.keySet().removeIf(name::equalsIgnoreCase);
    }

    /** Returns the headers as they are now. */
    Map<String, String> values() {
        return copy(values);
    }

    /** Returns the headers for reading only; changes show through. */
    Map<String, String> view() {
        return Collections.unmodifiableMap(values);
    }

    /** Copies a map and keeps its order. */
    static Map<String, String> copy(Map<String, String> map) {
        return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
