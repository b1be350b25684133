package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;

/**
 * The client's settings are incomplete or wrong, so no client was made and nothing was sent.
 *
 * <p>{@link #missing()} names the settings that are not there, all of them at once.
 */
public final class ConfigurationException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what List.copyOf returns is serializable
    private final List<String> missing;

    /** Makes one for settings that contradict each other or cannot be read. */
    public ConfigurationException(String message) {
        this(message, List.of());
    }

    /** Makes one for settings that are not there. */
    public ConfigurationException(String message, List<String> missing) {
        super(message);
        this.missing = List.copyOf(missing);
    }

    /** Returns the names of the missing settings, such as {@code GENESYS_CLIENT_ID}; empty if none is missing. */
    public List<String> missing() {
        return missing;
    }
}
