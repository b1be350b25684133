package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.lambda.RecordShape.Component;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one input into a tree that holds what the input type declares and nothing else, and notes what is missing or of
 * the wrong type. So memory is spent on declared properties only, whatever else a caller sends.
 */
final class InputTree {
    // Velocity prints a reference without a value as it stands in the template.
    private static final Pattern UNSET = Pattern.compile("\\$\\{input\\.[A-Za-z0-9_-]+}");

    private final JsonParser parser;
    private final RecordShape.Cache shapes;
    private final boolean unsetTextKept;
    private final boolean textWhole;
    private final JsonNodeFactory nodes;
    private final InputFaults faults = new InputFaults();

    InputTree(
            JsonParser parser,
            RecordShape.Cache shapes,
            boolean unsetTextKept,
            boolean textWhole,
            JsonNodeFactory nodes) {
        this.parser = parser;
        this.shapes = shapes;
        this.unsetTextKept = unsetTextKept;
        this.textWhole = textWhole;
        this.nodes = nodes;
    }

    InputFaults faults() {
        return faults;
    }

    /** Reads the value at whose first token the parser stands, and leaves the parser at its last one. */
    JsonNode read(JavaType type, Path path) throws IOException {
        SchemaWord word = SchemaWord.of(type.getRawClass());
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NULL && !word.covers(token)) {
            faults.wrong(path, "must be " + word.phrase());
            parser.skipChildren();
            return nodes.nullNode();
        }
        if (token == JsonToken.START_OBJECT && type.getRawClass().isRecord()) {
            return readRecord(shapes.get(type), path);
        }
        if (token == JsonToken.START_OBJECT && type.isMapLikeType()) {
            return readMap(type.getContentType(), path);
        }
        if (token == JsonToken.START_ARRAY && type.isContainerType()) {
            return readArray(type.getContentType(), path);
        }
        JsonNode value = readWhole(path);
        if (!textWhole && !WholeText.in(value)) {
            faults.wrong(path, "has text with half a surrogate pair");
        }
        if (!FiniteRange.fits(value, type.getRawClass())) {
            faults.wrong(path, "is out of range");
        }
        return value;
    }

    private ObjectNode readRecord(RecordShape shape, Path path) throws IOException {
        ObjectNode object = nodes.objectNode();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Optional<Component> component = shape.component(parser.currentName());
            parser.nextToken();
            if (component.isEmpty()) {
                parser.skipChildren();
                continue;
            }
            String name = component.get().name();
            Path place = path.child(name);
            if (!seen.add(name)) {
                throw InputFault.invalid(place, "is given twice");
            }
            if (!absent(component.get())) {
                object.set(name, read(component.get().type(), place));
            }
        }
        for (Component component : shape.required()) {
            if (!object.has(component.name())) {
                faults.missing(path.child(component.name()));
            }
        }
        return object;
    }

    private boolean absent(Component component) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return true;
        }
        if (component.required() || unsetTextKept || parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        return parser.getTextLength() == 0 || UNSET.matcher(parser.getText()).matches();
    }

    private ObjectNode readMap(JavaType content, Path path) throws IOException {
        ObjectNode object = nodes.objectNode();
        Path place = path.child(Path.ANY_KEY);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (!textWhole && !WholeText.is(key)) {
                throw InputFault.invalid(place, "has half a surrogate pair in its name");
            }
            parser.nextToken();
            if (object.replace(key, read(content, place)) != null) {
                throw InputFault.invalid(place, "is given twice");
            }
        }
        return object;
    }

    private ArrayNode readArray(JavaType content, Path path) throws IOException {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(content, path.child(array.size())));
        }
        return array;
    }

    private JsonNode readWhole(Path path) throws IOException {
        try {
            return parser.readValueAsTree();
        } catch (BoundedNumbers.ExponentOutOfRange | NumberFormatException e) {
            throw InputFault.invalid(path, "has a number with an exponent beyond " + BoundedNumbers.MAX_EXPONENT);
        }
    }
}
