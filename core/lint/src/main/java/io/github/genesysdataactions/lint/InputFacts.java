package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What an input schema says of the inputs that templates name. */
final class InputFacts {
    /** The whole input as JSON. */
    static final String WHOLE = "rawRequest";

    private static final Set<String> NOT_TEXT = Set.of("integer", "number", "boolean", "null");

    private static final Pattern SHOWS_JSON = Pattern.compile("\\{\\s*\"[^\"{}]*\"\\s*:|\\[\\s*[{\"]");

    private final JsonNode properties;
    private final Set<String> required = new HashSet<>();

    InputFacts(JsonNode schema) {
        properties = schema.path("properties");
        schema.path("required").forEach(name -> required.add(name.asText()));
    }

    /**
     * Returns the name as Velocity may read it: by its settings a name goes on after a hyphen or ends there.
     *
     * @param written the name in a template
     */
    String read(String written) {
        String name = written;
        while (!properties.has(name) && name.indexOf('-') >= 0) {
            name = name.substring(0, name.lastIndexOf('-'));
        }
        return properties.has(name) ? name : written;
    }

    /** Returns whether there is a contract, and it does not have this input. */
    boolean isUndeclared(String name) {
        return properties.isObject() && !properties.has(name) && !name.equals(WHOLE);
    }

    boolean isOptional(String name) {
        return properties.has(name) && !required.contains(name);
    }

    /** Returns whether the value may be a text. */
    boolean isText(String name) {
        JsonNode type = properties.path(name).path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> !NOT_TEXT.contains(one.asText()))
                : !NOT_TEXT.contains(type.asText());
    }

    /** Returns whether the value may be a text with characters that need to be escaped somewhere; one that is never there is not. */
    boolean isRisky(String name) {
        if (isUndeclared(name)) {
            return false;
        }
        JsonNode values = properties.path(name).path("enum");
        JsonNode pattern = properties.path(name).path("pattern");
        boolean isListed = values.isArray()
                && StreamSupport.stream(values.spliterator(), false)
                        .allMatch(value -> SafeCharacters.isHarmless(value.asText()));
        return isText(name) && !isListed && !(pattern.isTextual() && SafeCharacters.allows(pattern.textValue()));
    }

    /**
     * Returns whether name, title or description say or show that the text is JSON, which is how lists and objects are
     * passed.
     */
    boolean saysJson(String name) {
        JsonNode schema = properties.path(name);
        String words = name + " " + schema.path("title").asText() + " "
                + schema.path("description").asText();
        return name.equals(WHOLE)
                || words.toLowerCase(Locale.ROOT).contains("json")
                || SHOWS_JSON.matcher(words).find();
    }

    /** Returns the input that was probably meant; empty if none is near. */
    Optional<String> nearest(String written) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return Tools.nearest(written, names);
    }
}
