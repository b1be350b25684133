package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks values out of a raw result by JSONPath, as JSON texts. A default, which is a JSON text itself, takes the place of
 * a path that resolves to nothing; a null in the result is something (Resource Center, Response configuration).
 */
final class TranslationMap {
    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(Json.mapper()))
            .mappingProvider(new JacksonMappingProvider(Json.mapper()))
            .build();

    private TranslationMap() {}

    /** Returns what becomes of each entry. */
    static List<Translation> apply(JsonNode paths, JsonNode defaults, String rawResult) throws StepFailure {
        List<Translation> values = new ArrayList<>();
        JsonNode result = parse(rawResult);
        for (Map.Entry<String, JsonNode> entry : paths.properties()) {
            String name = entry.getKey();
            String path = entry.getValue().asText();
            JsonNode found = read(name, path, result);
            String fallback = defaults.has(name) ? defaults.get(name).asText() : null;
            values.add(new Translation(name, path, found, found == null ? fallback : Json.text(found)));
        }
        return values;
    }

    private static @Nullable JsonNode read(String name, String path, JsonNode result) throws StepFailure {
        try {
            return find(path, result).orElse(null);
        } catch (JsonPathException | IllegalArgumentException e) {
            throw StepFailure.processing(
                    "The JSONPath of '" + name + "' in the translationMap is not valid.",
                    new Place("config.response.translationMap." + name, new Position(1, 1)));
        }
    }

    /** Returns what a path finds. */
    static Optional<JsonNode> find(String path, JsonNode result) {
        if (result.isMissingNode()) {
            return Optional.empty();
        }
        try {
            // A path function such as length() gives a plain Java value.
            Object value = JsonPath.compile(path).read(result, PATHS);
            return Optional.of(Json.mapper().valueToTree(value));
        } catch (PathNotFoundException e) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(String rawResult) throws StepFailure {
        ObjectNode nothing = Json.object();
        if (rawResult.isBlank()) {
            return nothing.path("nothing");
        }
        try {
            return Json.parse(rawResult);
        } catch (NotJson e) {
            throw StepFailure.processing("The result is not JSON: " + e.getMessage() + ".");
        }
    }
}
