package io.github.genesysdataactions.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a definition or a look-up takes when it says nothing itself. */
public record DefinitionDefaults(
        @Nullable String integration, @Nullable String category) {
    public Optional<String> integrationId() {
        return Optional.ofNullable(integration);
    }
}
