package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server answered, but not with what was asked for.
 *
 * <p>The message says what was tried, what the server said, and what to do. Subclasses exist where a caller would act
 * differently: {@link AuthenticationException}, {@link PermissionDeniedException}, {@link NotFoundException},
 * {@link VersionConflictException}, {@link RateLimitedException} and {@link InvalidReplyException}.
 */
public class ApiException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ApiError apiError;

    /** Makes one from what the server said. */
    public ApiException(String message, ApiError failure) {
        this(message, failure, null);
    }

    /** Makes one from what the server said, with a cause. */
    public ApiException(String message, ApiError failure, @Nullable Throwable cause) {
        super(message, cause);
        this.apiError = failure;
    }

    /** Returns the HTTP status. */
    public int status() {
        return apiError.status();
    }

    /** Returns the server's error code, such as {@code too.many.requests}. */
    public Optional<String> code() {
        return Optional.ofNullable(apiError.code());
    }

    /** Returns the server's own words. */
    public Optional<String> serverMessage() {
        return Optional.ofNullable(apiError.serverMessage());
    }

    /** Returns the id that Genesys Cloud support asks for ({@code ININ-Correlation-Id}). */
    public Optional<String> correlationId() {
        return Optional.ofNullable(apiError.correlationId());
    }

    /** Returns the faulty fields and nested errors; may be empty. */
    public List<ErrorDetail> details() {
        return apiError.details();
    }

    /** Returns all of what the server said as one value. */
    public ApiError apiError() {
        return apiError;
    }
}
