package io.github.genesysdataactions.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.json.StrictParser.NameTwiceException;
import java.io.Serial;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text is not JSON, or does not fit a type.
 *
 * <p>Jackson's messages quote the input, so none of its exceptions is kept as a cause: the place and the kind of fault
 * are all that is passed on.
 */
public final class JsonFault extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_PATH = 20;

    /** What had to be there, and where in the document that was read; {@code null} if the fault is another one. */
    private final @Nullable String expected;

    private final String at;

    /** Makes one whose message has no full stop, so that it can stand in a longer one. */
    public JsonFault(String reason) {
        super(reason);
        this.expected = null;
        this.at = "";
    }

    private JsonFault(String expected, String at) {
        super("There is no " + expected + " at " + at);
        this.expected = expected;
        this.at = at;
    }

    /**
     * Makes one for a value that is missing or of another type than it has to be.
     *
     * @param expected what has to be there, such as {@code text}
     */
    public static JsonFault missing(JsonPath at, String expected) {
        return new JsonFault(expected, at.text());
    }

    /** Returns the fault as one of the document that holds the one that was read. */
    public JsonFault within(JsonPath holder) {
        return expected == null ? this : new JsonFault(expected, holder.text() + at.substring(1));
    }

    static JsonFault at(String reason, JsonLocation place) {
        return new JsonFault(reason + place(place));
    }

    static JsonFault of(JsonProcessingException e) {
        return new JsonFault(kind(e) + place(e.getLocation()));
    }

    private static String kind(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "The JSON is beyond a limit: " + Json.MAX_NESTING + " nested levels, numbers of 1,000 characters,"
                    + " text of 20 million";
        }
        if (e instanceof NameTwiceException || e.getCause() instanceof NameTwiceException) {
            return "A name appears twice in one object";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "The value at " + path(mismatch) + " does not fit "
                    + mismatch.getTargetType().getSimpleName();
        }
        if (e instanceof JsonMappingException mapping) {
            return "The value at " + path(mapping) + " " + why(mapping.getCause());
        }
        if (e instanceof InputCoercionException coercion) {
            return "A number does not fit " + coercion.getTargetType().getSimpleName();
        }
        return "The text is not valid JSON";
    }

    private static String why(@Nullable Throwable cause) {
        if (cause instanceof InputCoercionException coercion) {
            return "does not fit " + coercion.getTargetType().getSimpleName();
        }
        if (cause instanceof StackOverflowError) {
            return "contains itself, or is nested too deeply";
        }
        // What the user's own code threw; its message may quote the value.
        return cause == null || cause instanceof JsonProcessingException
                ? "cannot be mapped"
                : "cannot be mapped: its class threw " + cause.getClass().getName();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder("$");
        // A value that contains itself has a path of a thousand steps.
        for (JsonMappingException.Reference step :
                e.getPath().subList(0, Math.min(e.getPath().size(), LONGEST_PATH))) {
            if (step.getFieldName() != null) {
                path.append('.').append(isData(step.getFrom()) ? "*" : step.getFieldName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** Whether the names in it are part of the input: those of a map, and those that a type collects beside its own. */
    private static boolean isData(@Nullable Object from) {
        if (from == null) {
            return false;
        }
        Class<?> type = from instanceof Class<?> named ? named : from.getClass();
        return Map.class.isAssignableFrom(type)
                || JsonNode.class.isAssignableFrom(type)
                || Stream.<AnnotatedElement>concat(
                                Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                        .anyMatch(member -> member.isAnnotationPresent(JsonAnySetter.class));
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
