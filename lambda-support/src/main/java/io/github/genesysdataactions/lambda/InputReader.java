package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an input of type {@code I} from JSON text, or says what is wrong with it. Thread-safe. */
final class InputReader<I> {
    private final ObjectMapper mapper;
    private final JavaType type;
    private final ObjectReader reader;
    private final RecordShape.Cache shapes;
    private final Set<String> declared;
    private final boolean unsetTextKept;

    InputReader(Type inputType, boolean unsetTextKept, ObjectMapper mapper) {
        this.unsetTextKept = unsetTextKept;
        this.mapper = mapper;
        this.type = mapper.constructType(inputType);
        this.reader = mapper.readerFor(type);
        this.shapes = new RecordShape.Cache(mapper);
        this.declared = properties();
    }

    private Set<String> properties() {
        if (type.getRawClass().isRecord()) {
            return shapes.get(type).components().keySet();
        }
        if (type.isContainerType()) {
            return Set.of();
        }
        return mapper.getDeserializationConfig().introspect(type).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the properties that the input type has. */
    Set<String> declared() {
        return declared;
    }

    /**
     * Reads the input; blank text counts as an empty object.
     *
     * @throws ActionFailedException with status 400 if the caller is at fault
     * @throws JsonMappingException if the input type is
     */
    I read(String json) throws IOException {
        return map(tree(json.isBlank() ? "{}" : json));
    }

    private JsonNode tree(String json) throws IOException {
        try (JsonParser parser = mapper.createParser(json)) {
            parser.nextToken();
            InputTree input =
                    new InputTree(parser, shapes, unsetTextKept, WholeText.throughout(json), mapper.getNodeFactory());
            JsonNode tree = input.read(type, Path.ROOT);
            if (parser.nextToken() != null) {
                throw InputFault.unreadable("The input goes on after the end of its JSON value.");
            }
            input.faults().refuse();
            return tree;
        } catch (JsonProcessingException e) {
            throw MappingFaults.unreadable(e);
        }
    }

    private I map(JsonNode tree) throws IOException {
        try {
            I input = reader.readValue(tree);
            if (input == null) {
                throw InputFault.invalid(Path.ROOT, "must be " + SchemaWord.OBJECT.phrase());
            }
            return input;
        } catch (JsonMappingException e) {
            throw MappingFaults.mismatch(e).orElseThrow(() -> e);
        }
    }
}
