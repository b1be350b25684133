package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry of the translation map.
 *
 * @param name the variable of the success template
 * @param path the JSONPath
 * @param found what the path found; null if nothing
 * @param text the value of the variable: what was found, or the default; null if there is none
 */
public record Translation(
        String name,
        String path,
        @Nullable JsonNode found,
        @Nullable String text) {
    /** Returns whether the default took the place of what was not found. */
    public boolean isDefault() {
        return found == null && text != null;
    }
}
