package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Someone else changed the object since it was read, so nothing was written (409, or a 400 that says the versions
 * differ).
 */
public final class VersionConflictException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable Integer sentVersion;
    private final @Nullable Integer currentVersion;

    /** Makes one from what the server said. */
    public VersionConflictException(String message, ApiError failure, @Nullable Throwable cause) {
        super(message, failure, cause);
        this.sentVersion = null;
        this.currentVersion = null;
    }

    /**
     * Makes one that knows the versions.
     *
     * @param sent the version that the change was for
     * @param current the version that the server had afterwards, or {@code null} if that could not be read
     */
    public VersionConflictException(VersionConflictException conflict, int sent, @Nullable Integer current) {
        super(
                conflict.getMessage() + " It was sent for version " + sent
                        + (current == null ? "." : "; there is version " + current + " now."),
                conflict.apiError(),
                conflict);
        this.sentVersion = sent;
        this.currentVersion = current;
    }

    /** Returns the version that the change was for, if the client knows it. */
    public OptionalInt sentVersion() {
        return optional(sentVersion);
    }

    /** Returns the version that was read from the server after its refusal, if it could be read. */
    public OptionalInt currentVersion() {
        return optional(currentVersion);
    }

    private static OptionalInt optional(@Nullable Integer version) {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
