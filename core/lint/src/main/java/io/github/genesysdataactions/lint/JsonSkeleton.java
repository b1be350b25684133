package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a template prints whatever the values are: its literal JSON, with marks where values stand. */
final class JsonSkeleton {
    /** Stands for a piece of a text, and is followed by a number, so that no two names are the same. */
    private static final char PIECE = '\uE000';
    /** Begins a text that stands for a whole value, and is followed by the reference's number. */
    private static final char VALUE = '\uE001';

    private final StringBuilder text = new StringBuilder();
    private int pieces;
    private final List<VelocityReference> values = new ArrayList<>();
    private final boolean isWholeJson;
    private final @Nullable JsonNode json;

    private JsonSkeleton(List<VelocityPart> parts, Predicate<VelocityReference> isJson, boolean isWholeJson)
            throws Unclear {
        this.isWholeJson = isWholeJson;
        JsonTracker tracker = new JsonTracker();
        for (VelocityPart part : parts) {
            add(part, tracker.place(), isJson);
            tracker.pass(part);
        }
        json = read(text.toString());
    }

    /** Nothing is certain of the template. */
    private static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Returns the skeleton; empty if what the template prints depends on conditions, or on values that are not whole JSON
     * value.
     *
     * @param isJson whether a reference prints one JSON value
     * @param isWholeJson whether such a value is one for certain, and cannot be several members of an object
     */
    static Optional<JsonSkeleton> of(
            PlacedTemplate template, Predicate<VelocityReference> isJson, boolean isWholeJson) {
        if (template.text().isBlank() || !template.faults().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonSkeleton(template.parts(), isJson, isWholeJson));
        } catch (Unclear e) {
            return Optional.empty();
        }
    }

    /** Returns whether it is certain that the template prints no JSON, whichever way its conditions go. */
    static boolean isNoJson(PlacedTemplate template, Predicate<VelocityReference> isJson, boolean isWholeJson) {
        if (template.text().isBlank() || !template.faults().isEmpty()) {
            return false;
        }
        try {
            List<List<VelocityPart>> ways = Branches.of(template.parts());
            for (List<VelocityPart> way : ways) {
                if (new JsonSkeleton(way, isJson, isWholeJson).json().isPresent()) {
                    return false;
                }
            }
            return !ways.isEmpty();
        } catch (Unclear e) {
            return false;
        }
    }

    private void add(VelocityPart part, JsonState place, Predicate<VelocityReference> isJson) throws Unclear {
        if (part instanceof VelocityPart.Text literal) {
            if (literal.text().indexOf(PIECE) >= 0 || literal.text().indexOf(VALUE) >= 0) {
                throw new Unclear();
            }
            if (endsWithValue() && goesOn(literal.text())) {
                throw new Unclear();
            }
            text.append(literal.text());
        } else if (part instanceof VelocityReference reference) {
            addReference(reference, place, isJson);
        } else if (!(part instanceof VelocityPart.Directive directive)
                || !directive.name().equals("set")) {
            throw new Unclear();
        }
    }

    private void addReference(VelocityReference reference, JsonState place, Predicate<VelocityReference> isJson)
            throws Unclear {
        if (JsonTracker.isQuotationMark(reference)) {
            text.append('"');
        } else if (place.inString()) {
            text.append(PIECE).append(pieces++);
        } else if ((place.isValue() || (place.isName() && isWholeJson)) && isJson.test(reference)) {
            text.append('"').append(VALUE).append(values.size()).append('"');
            values.add(reference);
        } else {
            throw new Unclear();
        }
    }

    private boolean endsWithValue() {
        return text.length() > 1
                && text.charAt(text.length() - 1) == '"'
                && text.lastIndexOf(String.valueOf(VALUE)) > text.lastIndexOf("\"", text.length() - 2);
    }

    /** Whether a text makes a number longer that stands before it, as in {@code ${input.euros}.${input.cents}}. */
    private static boolean goesOn(String text) {
        return !text.isEmpty() && "0123456789.eE+-".indexOf(text.charAt(0)) >= 0;
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return Json.read(text);
        } catch (JsonFault e) {
            return null;
        }
    }

    /** Returns the JSON; empty if the template prints none, whatever the values are. */
    Optional<JsonNode> json() {
        return Optional.ofNullable(json);
    }

    /** Returns the reference that prints this value as a whole, if one does. */
    Optional<VelocityReference> value(JsonNode node) {
        return node.isTextual() && node.textValue().indexOf(VALUE) == 0
                ? Optional.of(values.get(Integer.parseInt(node.textValue().substring(1))))
                : Optional.empty();
    }

    /** Returns whether the text or name is literal as a whole. */
    static boolean isLiteral(String text) {
        return text.indexOf(PIECE) < 0 && text.indexOf(VALUE) < 0;
    }
}
