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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Returns a text for each name whose path resolves to something or that has a default. */
    static Map<String, String> apply(JsonNode paths, JsonNode defaults, String rawResult) throws StepFailure {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode result = parse(rawResult);
        for (Map.Entry<String, JsonNode> entry : paths.properties()) {
            String name = entry.getKey();
            Optional<String> found = read(name, entry.getValue().asText(), result);
            if (found.isPresent()) {
                values.put(name, found.get());
            } else if (defaults.has(name)) {
                values.put(name, defaults.get(name).asText());
            }
        }
        return values;
    }

    private static Optional<String> read(String name, String path, JsonNode result) throws StepFailure {
        if (result.isMissingNode()) {
            return Optional.empty();
        }
        try {
            // A path function such as length() gives a plain Java value.
            Object value = JsonPath.compile(path).read(result, PATHS);
            return Optional.of(Json.text(Json.mapper().valueToTree(value)));
        } catch (PathNotFoundException e) {
            return Optional.empty();
        } catch (JsonPathException | IllegalArgumentException e) {
            throw StepFailure.processing("The JSONPath of '" + name + "' in the translationMap is not valid.");
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
