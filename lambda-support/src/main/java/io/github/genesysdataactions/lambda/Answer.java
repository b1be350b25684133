package io.github.genesysdataactions.lambda;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An output with an HTTP status of its own, for handlers that do not always answer 200: {@code extends
 * DataActionHandler<Request, Answer<Response>>} and {@code return Answer.of(202, response)}. The output contract of the data
 * action describes the response alone. A direct invocation has no status; it gets the output as it is.
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
     * Returns an answer with a status that means success. For failures throw an {@link ActionFailedException}.
     *
     * @param status from 200 to 299, but neither 204 nor 205: they cannot have a body, and Genesys Cloud reads the output
     *     from it
     * @throws IllegalArgumentException if the status is another one
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

    /** Returns what is written as JSON. */
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

    /** Returns the status; outputs may be secret and are left out. */
    @Override
    public String toString() {
        return "Answer[status=" + status + "]";
    }
}
