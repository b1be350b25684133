package io.github.genesysdataactions.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The input of a run, from what stands on the command line. */
final class RunInput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Shell shell;
    private final Map<String, Schema> inputs;

    RunInput(Shell shell, Schema inputs) {
        this.shell = shell;
        this.inputs = inputs.properties();
    }

    /** Returns a JSON object of texts such as {@code limit=5}, {@code @input.json} and <code>{"limit": 5}</code>. */
    String json(List<String> given) {
        ObjectNode all = MAPPER.createObjectNode();
        for (String text : given) {
            if (text.startsWith("{")) {
                all.setAll(object(text, "--input"));
            } else if (text.startsWith("@")) {
                all.setAll(object(read(shell, Path.of(text.substring(1))), text.substring(1)));
            } else {
                int end = text.indexOf('=');
                if (end < 1) {
                    throw new UsageException("--input is '" + text
                            + "'; write name=value, '{\"name\": \"value\"}', or @FILE with such an object.");
                }
                String name = text.substring(0, end);
                all.set(name, value(name, text.substring(end + 1)));
            }
        }
        return all.toString();
    }

    private JsonNode value(String name, String text) {
        Schema schema = inputs.get(name);
        if (schema == null) {
            throw new UsageException("The action has no input '" + name + "'; "
                    + (inputs.isEmpty() ? "it has none." : "it has " + String.join(", ", inputs.keySet()) + "."));
        }
        String type = schema.type().orElse("string");
        try {
            return switch (type) {
                case "integer" -> MAPPER.getNodeFactory().numberNode(new BigInteger(text));
                case "number" -> MAPPER.getNodeFactory().numberNode(new BigDecimal(text));
                case "boolean" ->
                    switch (text) {
                        case "true", "false" -> MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(text));
                        default -> throw new NumberFormatException();
                    };
                default -> MAPPER.getNodeFactory().textNode(text);
            };
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "The input '" + name + "' is '" + text + "', and the contract wants a value of the type " + type
                            + ". To send it as it is, write --input '{\"" + name + "\": \"" + text + "\"}'.");
        }
    }

    private static ObjectNode object(String json, String from) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                    .orElse("");
            throw new UsageException(from + " is not JSON" + where + ". Write an object with a value for each input.");
        }
        throw new UsageException(from + " is not a JSON object. Write one with a value for each input.");
    }

    static String read(Shell shell, Path file) {
        try {
            return Files.readString(shell.path(file));
        } catch (IOException e) {
            throw new UsageException("Reading " + file + " failed: "
                    + (Files.exists(shell.path(file)) ? "it is not text in UTF-8." : "there is no such file."));
        }
    }
}
