package io.github.genesysdataactions.lambda.testing;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A handler's answer to a direct invocation. Immutable. */
public final class DirectAnswer {
    private final String json;

    DirectAnswer(byte[] bytes) {
        this.json = new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the answer as JSON text. */
    public String json() {
        return json;
    }

    /**
     * Returns the answer as a value of this type; properties that the type does not have are ignored.
     *
     * @throws IllegalArgumentException if the answer cannot be read as that type
     */
    public <T> T as(Class<T> type) {
        return TestJson.read(json, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DirectAnswer that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the answer as JSON text. */
    @Override
    public String toString() {
        return json;
    }
}
