package io.github.genesysdataactions.local.execute;

import java.util.Optional;
import org.apache.velocity.exception.VelocityException;
import org.jspecify.annotations.Nullable;

/** Says why a template cannot be rendered; Velocity lets it pass through. */
final class TemplateFault extends VelocityException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Position position;

    TemplateFault(String reason) {
        this(reason, null);
    }

    TemplateFault(String reason, @Nullable Position position) {
        super(reason);
        this.position = position;
    }

    Optional<Position> position() {
        return Optional.ofNullable(position);
    }
}
