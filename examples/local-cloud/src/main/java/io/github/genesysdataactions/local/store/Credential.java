package io.github.genesysdataactions.local.store;

import java.time.Instant;
import java.util.Map;

/** One credential; its text form shows no value of a field. */
public record Credential(
        String id, String name, CredentialType type, Map<String, String> fields, Instant created, Instant modified) {
    public Credential {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Credential[id=" + id + ", name=" + name + ", type=" + type.name() + ", fields=***]";
    }
}
