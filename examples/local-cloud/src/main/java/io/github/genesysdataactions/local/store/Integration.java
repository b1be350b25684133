package io.github.genesysdataactions.local.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One integration.
 *
 * @param usableFrom from when on it takes actions
 */
public record Integration(
        String id, String name, IntegrationType type, boolean enabled, Config config, Instant usableFrom) {

    /**
     * Its configuration. The trees are never changed.
     *
     * @param version 1 for a new one, one more with each change
     * @param credentials the id of the credential under each key
     */
    public record Config(
            int version, ObjectNode properties, ObjectNode advanced, String notes, Map<String, String> credentials) {
        /** The configuration of a new integration. */
        public static final Config EMPTY = new Config(1, Json.object(), Json.object(), "", Map.of());

        public Config {
            credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
        }
    }

    /** Returns this integration switched on or off. */
    public Integration enabled(boolean now) {
        return new Integration(id, name, type, now, config, usableFrom);
    }

    /** Returns this integration under a name, with a configuration. */
    public Integration configured(String newName, Config newConfig) {
        return new Integration(id, newName, type, enabled, newConfig, usableFrom);
    }
}
