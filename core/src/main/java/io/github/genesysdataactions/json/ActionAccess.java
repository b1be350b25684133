package io.github.genesysdataactions.json;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a definition for the hidden parts of this library: it fills in the templates that were sent, and only
 * when they are read. The definitions' package hands its reader over here, as users have no need of it.
 */
public final class ActionAccess {
    private static volatile @Nullable BiFunction<String, Object, Object> reader;

    private ActionAccess() {}

    /** Sets what reads an answer; done once, when the class of definitions is loaded. */
    public static void readWith(BiFunction<String, Object, Object> reader) {
        ActionAccess.reader = reader;
    }

    /** Returns the action that the server answered a definition with. */
    public static Object read(String answer, Object definition) {
        return Objects.requireNonNull(reader).apply(answer, definition);
    }
}
