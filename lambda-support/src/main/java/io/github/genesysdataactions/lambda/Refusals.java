package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson or a user's constructor says about an input into an answer; Jackson's own messages quote the input. */
final class Refusals {
    private Refusals() {}

    /** The answer for an input that could not be read as JSON. */
    static ActionFailedException unreadable(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return InputFault.beyondLimits();
        }
        JsonLocation place = e.getLocation();
        String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return InputFault.unreadable("The input is not valid JSON" + where + ".");
    }

    /** What to throw when the constructor of an input threw this. */
    static RuntimeException byConstructor(@Nullable Throwable thrown, Path path) {
        if (thrown instanceof IllegalArgumentException refusal) {
            String why = authorsMessage(refusal);
            return InputFault.invalid(path.isRoot() ? why : path + ": " + why);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException failure ? failure : new IllegalStateException(thrown);
    }

    // What the JDK throws, for example from UUID.fromString, quotes its argument or names classes.
    private static String authorsMessage(IllegalArgumentException refusal) {
        StackTraceElement[] frames = refusal.getStackTrace();
        String module = frames.length == 0 ? null : frames[0].getModuleName();
        boolean jdk = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
        String message = refusal.getMessage();
        return jdk || message == null || message.isBlank() ? "The value is not valid." : message;
    }
}
