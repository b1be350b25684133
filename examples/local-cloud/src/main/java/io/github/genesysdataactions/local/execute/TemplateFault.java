package io.github.genesysdataactions.local.execute;

import org.apache.velocity.exception.VelocityException;

/** Says why a template cannot be rendered; Velocity lets it pass through. */
final class TemplateFault extends VelocityException {
    private static final long serialVersionUID = 1L;

    TemplateFault(String reason) {
        super(reason);
    }
}
