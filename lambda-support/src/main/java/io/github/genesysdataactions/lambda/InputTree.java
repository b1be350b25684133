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
 * Reads one input into a tree that holds what the input type declares and nothing else, and notes what is missing. So
 * memory is spent on declared properties only, whatever else a caller sends.
 */
final class InputTree {
    // Velocity prints a reference without a value as it stands in the template.
    private static final Pattern UNSET = Pattern.compile("\\$\\{input\\.[A-Za-z0-9_-]+}");

    private final JsonParser parser;
    private final RecordShape.Cache shapes;
    private final JsonNodeFactory nodes;
    private final MissingInputs missing = new MissingInputs();

    InputTree(JsonParser parser, RecordShape.Cache shapes, JsonNodeFactory nodes) {
        this.parser = parser;
        this.shapes = shapes;
        this.nodes = nodes;
    }

    MissingInputs missing() {
        return missing;
    }

    /** Reads the value at whose first token the parser stands, and leaves the parser at its last one. */
    JsonNode read(JavaType type, Path path) throws IOException {
        JsonToken token = parser.currentToken();
        SchemaWord word = SchemaWord.of(type.getRawClass());
        if (token == JsonToken.START_ARRAY && (word.scalar() || word == SchemaWord.OBJECT)) {
            throw InputFault.wrongType(path, word);
        }
        if (token == JsonToken.START_OBJECT && word.scalar()) {
            throw InputFault.wrongType(path, word);
        }
        if (token == JsonToken.START_OBJECT && isRecord(type)) {
            return readRecord(shapes.get(type), path);
        }
        if (token == JsonToken.START_OBJECT && type.isMapLikeType() && holdsRecords(type.getContentType())) {
            return readMap(type.getContentType(), path);
        }
        if (token == JsonToken.START_ARRAY && isSequence(type) && holdsRecords(type.getContentType())) {
            return readArray(type.getContentType(), path);
        }
        return readWhole(path);
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
                throw InputFault.duplicate(place);
            }
            if (!absent(component.get())) {
                object.set(name, read(component.get().type(), place));
            }
        }
        for (Component component : shape.required()) {
            if (!object.has(component.name())) {
                missing.add(path.child(component.name()));
            }
        }
        return object;
    }

    private boolean absent(Component component) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return true;
        }
        if (component.required() || parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        return parser.getTextLength() == 0 || UNSET.matcher(parser.getText()).matches();
    }

    private ObjectNode readMap(JavaType content, Path path) throws IOException {
        ObjectNode object = nodes.objectNode();
        Path place = path.child(Path.ANY_KEY);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (object.replace(key, read(content, place)) != null) {
                throw InputFault.duplicate(place);
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
        } catch (BoundedNumbers.ExponentOutOfRange e) {
            throw InputFault.exponent(path);
        }
    }

    private static boolean isRecord(JavaType type) {
        return type.getRawClass().isRecord();
    }

    private static boolean isSequence(JavaType type) {
        return type.isCollectionLikeType() || type.isArrayType();
    }

    private static boolean holdsRecords(JavaType type) {
        return isRecord(type) || (type.isContainerType() && holdsRecords(type.getContentType()));
    }
}
