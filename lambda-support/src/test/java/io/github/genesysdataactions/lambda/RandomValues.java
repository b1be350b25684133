package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes values for a contract: some that fit, some that are wrong at one place or more. What the contract leaves to words is
 * always right: the form of a text (a date, a UUID) and that numbers are within 64 bits. So is what the function takes
 * besides: null and empty text for what is optional.
 */
final class RandomValues {
    private static final JsonMapper MAPPER = TestMapper.MAPPER;
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("a UUID", "123e4567-e89b-12d3-a456-426614174000"),
            Map.entry("a URI", "https://example.com/a?b=c"),
            Map.entry("base64", "AQID"),
            Map.entry("a language tag", "de_CH"),
            Map.entry("8601 date,", "2026-11-30"),
            Map.entry("8601 time", "14:30:00"),
            Map.entry("date and time without", "2026-11-30T14:30:00"),
            Map.entry("8601 month", "2026-11"),
            Map.entry("8601 duration", "PT1H30M"),
            Map.entry("8601 period", "P1M10D"));
    private static final List<String> TEXTS =
            List.of("", " ", "x", "ab", "ab-12", "abcd", "ü", "\ud83d\ude00", "7", "null");
    private static final List<String> INTEGERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "4",
            "127",
            "128",
            "-128",
            "-129",
            "32767",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4000000001",
            "9223372036854775807");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1.5",
            "-0.25",
            "2.0",
            "1e3",
            "1E-7",
            "3.4028235E38",
            "3.5E38",
            "1e100",
            "-1e300",
            "2",
            "12345.678901");
    private static final List<String> WRONG =
            List.of("null", "true", "7", "1.5", "\"x\"", "[]", "{}", "[null]", "{\"else\":null}", "\"\"");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    JsonNode value(JsonNode schema) {
        return value(schema, true);
    }

    private JsonNode value(JsonNode schema, boolean isRequired) {
        if (random.nextInt(25) == 0) {
            JsonNode wrong = json(pick(WRONG));
            boolean isAbsent =
                    wrong.isNull() || (wrong.isTextual() && wrong.textValue().isEmpty());
            // A text of one form or another is no wrong value for text, but what is right for it words say.
            boolean isText = wrong.isTextual() && schema.path("type").asText().equals("string");
            if (!isText && (isRequired || !isAbsent)) {
                return wrong;
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> MAPPER.getNodeFactory().textNode(text(schema, isRequired));
            case "integer" -> json(pick(INTEGERS));
            case "number" -> json(pick(NUMBERS));
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> json(isRequired ? pick(WRONG) : "[7]");
        };
    }

    private String text(JsonNode schema, boolean isRequired) {
        String description = schema.path("description").asText();
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            if (description.contains(form.getKey())) {
                return form.getValue();
            }
        }
        if (schema.path("format").asText().equals("date-time")) {
            return "2026-11-30T14:30:00Z";
        }
        String text = pick(TEXTS);
        boolean isCharacter = schema.path("minLength").asInt() == 1
                && schema.path("maxLength").asInt() == 1;
        return (text.isEmpty() && !isRequired)
                        || (isCharacter && text.codePoints().anyMatch(c -> c > 0xFFFF))
                ? "x"
                : text;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = MAPPER.createArrayNode();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            array.add(value(schema.path("items"), true));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = MAPPER.createObjectNode();
        List<String> required = MAPPER.convertValue(
                schema.path("required"), MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean isRequired = required != null && required.contains(property.getKey());
            if (random.nextInt(25) < (isRequired ? 24 : 15)) {
                object.set(property.getKey(), value(property.getValue(), isRequired));
            }
        }
        JsonNode more = schema.path("additionalProperties");
        if (random.nextInt(3) == 0) {
            for (String name : List.of("k0", "k1")) {
                object.set(name, more.isObject() ? value(more, true) : json("[{\"any\":1e3}]"));
            }
        }
        return object;
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
