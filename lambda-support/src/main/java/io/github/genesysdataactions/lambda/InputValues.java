package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.github.genesysdataactions.lambda.Shape.Component;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one input, and notes what is missing or of the wrong type. Memory is spent on declared properties only, whatever
 * else a caller sends.
 */
final class InputValues {
    private final JsonParser parser;
    private final Jackson jackson;
    private final boolean unsetTextKept;
    private final boolean textWhole;
    private final InputFaults faults = new InputFaults();
    private final ScalarReader scalars;

    InputValues(JsonParser parser, Jackson jackson, boolean unsetTextKept, boolean textWhole) {
        this.parser = parser;
        this.jackson = jackson;
        this.unsetTextKept = unsetTextKept;
        this.textWhole = textWhole;
        this.scalars = new ScalarReader(parser, textWhole, faults);
    }

    InputFaults faults() {
        return faults;
    }

    /** Reads the value at whose first token the parser stands, and leaves the parser at its last one. */
    @Nullable
    Object read(Shape shape, Path path) throws IOException {
        if (!shape.word().covers(parser.currentToken())) {
            faults.wrong(path, "must be " + shape.word().phrase());
            parser.skipChildren();
            return null;
        }
        if (shape instanceof Shape.Scalar scalar) {
            return scalars.read(scalar, path);
        }
        if (shape instanceof Shape.Constants constants) {
            return scalars.read(constants, path);
        }
        if (shape instanceof Shape.Components components) {
            return components(components, path);
        }
        if (shape instanceof Shape.Items items) {
            return items(items.type(), items.item(), path);
        }
        if (shape instanceof Shape.Entries entries) {
            return entries(entries.value(), path);
        }
        return shape instanceof Shape.ByJackson other ? byJackson(other, path) : anything(path);
    }

    private Draft components(Shape.Components shape, Path path) throws IOException {
        List<Component> all = shape.all();
        @Nullable Object[] values = new Object[all.size()];
        boolean[] seen = new boolean[all.size()];
        boolean[] there = new boolean[all.size()];
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Component component = shape.byName().get(parser.currentName());
            parser.nextToken();
            if (component == null) {
                parser.skipChildren();
                continue;
            }
            int index = all.indexOf(component);
            Path place = path.child(component.name());
            if (seen[index]) {
                throw InputFault.invalid(place, "is given twice");
            }
            seen[index] = true;
            if (!isAbsent(component, place)) {
                there[index] = true;
                values[index] = checked(component, read(component.shape(), place), place);
            }
        }
        for (int i = 0; i < there.length; i++) {
            if (!there[i] && all.get(i).required()) {
                faults.missing(path.child(all.get(i).name()));
            }
        }
        return new Draft.Whole(shape, Arrays.asList(values), path);
    }

    private @Nullable Object checked(Component component, @Nullable Object value, Path path) {
        if (value != null) {
            for (Constraint constraint : component.constraints()) {
                String fault = constraint.fault(value);
                if (fault != null) {
                    faults.wrong(path, fault);
                }
            }
        }
        return value;
    }

    private boolean isAbsent(Component component, Path path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            // What takes anything takes null.
            return !(component.required() && component.shape().takesNull());
        }
        if (unsetTextKept || parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        boolean isUnfilled = Unfilled.is(parser.getText());
        if (component.required() && isUnfilled) {
            throw InputFault.invalid(path, "was not filled in by the request template: it is the placeholder itself");
        }
        return !component.required() && (isUnfilled || parser.getTextLength() == 0);
    }

    private Draft items(Class<?> type, Shape item, Path path) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(item, path.child(values.size())));
        }
        return new Draft.Many(type, values);
    }

    private Draft entries(Shape value, Path path) throws IOException {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        Path place = path.child(Path.ANY_KEY);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = key(place);
            parser.nextToken();
            if (entries.containsKey(key)) {
                throw InputFault.invalid(place, "is given twice");
            }
            entries.put(key, read(value, place));
        }
        return new Draft.Entries(entries);
    }

    private String key(Path place) throws IOException {
        String key = parser.currentName();
        if (!textWhole && !WholeText.is(key)) {
            throw InputFault.invalid(place, "has half a surrogate pair in its name");
        }
        return key;
    }

    private @Nullable Object anything(Path path) throws IOException {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> object(path);
            case JsonTokenId.ID_START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(anything(path));
                }
                yield items;
            }
            case JsonTokenId.ID_STRING -> scalars.text(path);
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> scalars.anyNumber(path);
            case JsonTokenId.ID_TRUE -> true;
            case JsonTokenId.ID_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(Path path) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = key(path);
            parser.nextToken();
            if (object.containsKey(key)) {
                throw InputFault.unreadable("The input has an object with the same key twice.");
            }
            object.put(key, anything(path));
        }
        return object;
    }

    private @Nullable Object byJackson(Shape.ByJackson shape, Path path) throws IOException {
        try {
            JsonNode tree = jackson.mapper().reader().readTree(parser);
            if (!textWhole && !WholeText.in(tree)) {
                faults.wrong(path, "has text with half a surrogate pair");
                return null;
            }
            requireExponents(tree, path);
            if (shape.word() == SchemaWord.STRING && isNumber(tree.textValue())) {
                // To Jackson, digits are a time, too: seconds since 1970.
                faults.wrong(path, "is a string, but not in the expected form");
                return null;
            }
            return jackson.mapper()
                    .readerFor(jackson.mapper().constructType(shape.type()))
                    .readValue(tree);
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException(shape.type().getTypeName() + " cannot be read by Jackson", e);
        } catch (JsonMappingException e) {
            faults.wrong(
                    path,
                    shape.word() == SchemaWord.STRING
                            ? "is a string, but not in the expected form"
                            : "must be " + shape.word().phrase());
            return null;
        }
    }

    private static void requireExponents(JsonNode tree, Path path) {
        if (tree.isBigDecimal() && Math.abs((long) tree.decimalValue().scale()) > Json.MAX_EXPONENT) {
            throw ScalarReader.exponent(path);
        }
        for (JsonNode child : tree) {
            requireExponents(child, path);
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((text.charAt(i) < '0' || text.charAt(i) > '9') && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
