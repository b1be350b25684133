package io.github.genesysdataactions.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.genesysdataactions.error.DataActionsException;
import java.io.Serial;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text is no JSON, or does not fit a type.
 *
 * <p>Jackson's messages quote the input, so none of its exceptions is kept as a cause: the place and the kind of fault
 * are all that is passed on.
 */
public final class JsonFault extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one whose message has no full stop, so that it can stand in a longer one. */
    public JsonFault(String reason) {
        super(reason);
    }

    /**
     * Makes one for a value that is missing or of another type than it has to be.
     *
     * @param expected what has to be there, such as {@code text}
     */
    public static JsonFault missing(JsonPath at, String expected) {
        return new JsonFault("There is no " + expected + " at " + at);
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
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "The value at " + path(mismatch) + " does not fit "
                    + mismatch.getTargetType().getSimpleName();
        }
        if (e instanceof JsonMappingException mapping) {
            return "The value at " + path(mapping) + " cannot be mapped";
        }
        return "The text is no valid JSON";
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append('.').append(isData(step.getFrom()) ? "*" : step.getFieldName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** Whether the names in it are part of the input: those of a map, and those that a type collects beside its own. */
    private static boolean isData(Object from) {
        Class<?> type = from instanceof Class<?> named ? named : from.getClass();
        return Map.class.isAssignableFrom(type)
                || JsonNode.class.isAssignableFrom(type)
                || Stream.<AnnotatedElement[]>of(
                                type.getDeclaredMethods(), type.getDeclaredFields(), type.getRecordComponents())
                        .flatMap(Arrays::stream)
                        .anyMatch(member -> member.isAnnotationPresent(JsonAnySetter.class));
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
