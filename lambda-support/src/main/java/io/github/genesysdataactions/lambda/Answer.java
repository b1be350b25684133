package io.github.genesysdataactions.lambda;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An output with its own HTTP status, for handlers that do not always answer 200: {@code extends
 * DataActionHandler<Request, Answer<Response>>} and {@code return Answer.of(202, response)}. The data action's output
 * contract describes the response without the status. A direct invocation has no status and gets only the output.
 * Immutable if the output is.
 *
 * @param <T> the output, anything that Jackson writes as JSON
 */
public final class Answer<T> {
    private final int status;
    private final T output;

    private Answer(int status, T output) {
        this.status = status;
        this.output = output;
    }

    /**
     * Returns an answer with a status of success. To fail, throw an {@link ActionFailedException}.
     *
     * @param status from 200 to 299 except 204 and 205, which have no body; Genesys Cloud reads the output from the
     *     body
     * @throws IllegalArgumentException if the status is not one of these
     */
    public static <T> Answer<T> of(int status, T output) {
        if (status < 200 || status > 299 || status == 204 || status == 205) {
            throw new IllegalArgumentException(
                    "The status is " + status
                            + "; an answer has one from 200 to 299, but not 204 or 205. Throw an ActionFailedException to fail");
        }
        return new Answer<>(status, Objects.requireNonNull(output, "output"));
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the output, which is written as JSON. */
    public T output() {
        return output;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer<?> that && status == that.status && output.equals(that.output);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, output);
    }

    /** Returns the status without the output, which may be secret. */
    @Override
    public String toString() {
        return "Answer[status=" + status + "]";
    }
}
