package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson says about an input into an answer for the caller; Jackson's own messages quote the input. */
final class MappingFaults {
    private static final Map<Class<?>, String> RANGES = Map.of(
            byte.class, range(Byte.MIN_VALUE, Byte.MAX_VALUE),
            Byte.class, range(Byte.MIN_VALUE, Byte.MAX_VALUE),
            short.class, range(Short.MIN_VALUE, Short.MAX_VALUE),
            Short.class, range(Short.MIN_VALUE, Short.MAX_VALUE),
            int.class, range(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Integer.class, range(Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class, range(Long.MIN_VALUE, Long.MAX_VALUE),
            Long.class, range(Long.MIN_VALUE, Long.MAX_VALUE));

    private MappingFaults() {}

    /** The answer for an input that could not be read as JSON. */
    static ActionFailedException unreadable(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return InputFault.beyondLimits();
        }
        // The one mapping fault while a tree is read: a key that an object has already.
        if (e instanceof MismatchedInputException) {
            return InputFault.unreadable("The input has an object with the same key twice.");
        }
        JsonLocation place = e.getLocation();
        String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return InputFault.unreadable("The input is not valid JSON" + where + ".");
    }

    /** The answer for JSON that does not fit the input type, or nothing if the caller is not at fault. */
    static Optional<ActionFailedException> mismatch(JsonMappingException e) {
        Path path = path(e);
        if (e instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (e instanceof MismatchedInputException mismatch && !(e.getCause() instanceof RuntimeException)) {
            return Optional.of(mismatched(path, mismatch));
        }
        Throwable cause = e.getCause();
        if (cause instanceof InputCoercionException coercion) {
            return Optional.of(outOfRange(path, coercion.getTargetType()));
        }
        if (cause instanceof ActionFailedException refusal) {
            return Optional.of(refusal);
        }
        if (cause instanceof IllegalArgumentException refusal) {
            return Optional.of(refused(path, authorsMessage(refusal)));
        }
        return Optional.empty();
    }

    private static ActionFailedException mismatched(Path path, MismatchedInputException e) {
        Class<?> target = Objects.requireNonNullElse(e.getTargetType(), Object.class);
        SchemaWord word = SchemaWord.of(target);
        boolean text = e instanceof InvalidFormatException format && format.getValue() instanceof CharSequence;
        if (target.isEnum()) {
            return InputFault.invalid(path, "must be one of " + constants(target));
        }
        if (text && (word == SchemaWord.STRING || word == SchemaWord.ANY)) {
            return InputFault.invalid(path, "is a string, but not of the form that is expected");
        }
        return InputFault.invalid(path, "must be " + word.phrase());
    }

    private static ActionFailedException outOfRange(Path path, @Nullable Class<?> target) {
        String range = target == null ? null : RANGES.get(target);
        return InputFault.invalid(path, range == null ? "is out of range" : "must be an integer " + range);
    }

    private static ActionFailedException refused(Path path, String why) {
        return InputFault.invalid(path.isRoot() ? why : path + ": " + why);
    }

    private static String range(long least, long most) {
        return "from " + least + " to " + most;
    }

    private static String constants(Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .map(constant -> Json.MAPPER.valueToTree(constant).asText())
                .collect(Collectors.joining(", "));
    }

    // What the JDK throws, for example from UUID.fromString, quotes its argument or names classes.
    private static String authorsMessage(IllegalArgumentException refusal) {
        StackTraceElement[] frames = refusal.getStackTrace();
        String module = frames.length == 0 ? null : frames[0].getModuleName();
        boolean jdk = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
        String message = refusal.getMessage();
        return jdk || message == null || message.isBlank() ? "The value is not valid." : message;
    }

    private static Path path(JsonMappingException e) {
        Path path = Path.ROOT;
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path = path.child(step.getIndex());
            } else {
                path = path.child(step.getFrom() instanceof Map ? Path.ANY_KEY : step.getFieldName());
            }
        }
        return path;
    }
}
