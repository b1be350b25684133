package io.github.genesysdataactions.lambda;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Case-insensitive header maps. */
final class Headers {
    private Headers() {}

    static Map<String, String> caseInsensitive(Map<String, String> headers) {
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (name != null && value != null) {
                sorted.put(name, value);
            }
        });
        return Collections.unmodifiableMap(sorted);
    }
}
