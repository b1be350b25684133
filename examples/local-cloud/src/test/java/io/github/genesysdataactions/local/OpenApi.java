package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the file about the page's JSON says, as it is served. */
final class OpenApi {
    static final JsonNode FILE = read();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private OpenApi() {}

    /** Returns the operations as method and path. */
    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        FILE.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Returns what the file does not say of an answer; nothing if all is well. */
    static List<String> faults(String method, String path, int status, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            return status == 404 || status == 403 ? List.of() : List.of("no such operation");
        }
        JsonNode answer = operation.get().path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of("no status " + status);
        }
        JsonNode schema = answer.at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("no body");
        }
        return faults(schema, body);
    }

    /** Returns what a schema of the file refuses in a body. */
    static List<String> faults(String schemaName, String body) {
        return faults(Caller.JSON.createObjectNode().put("$ref", "#/components/schemas/" + schemaName), body);
    }

    private static List<String> faults(JsonNode schema, String body) {
        try {
            return SCHEMAS
                    .computeIfAbsent(schema.toString(), text -> compile(schema))
                    .validate(Caller.JSON.readTree(body))
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            return List.of("not JSON: " + body);
        }
    }

    private static Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", FILE.path("components"));
        return REGISTRY.getSchema(whole);
    }

    private static Optional<JsonNode> operation(String method, String path) {
        List<JsonNode> found = new ArrayList<>();
        FILE.path("paths").properties().forEach(entry -> {
            String pattern = entry.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (path.matches(pattern) && entry.getValue().has(method.toLowerCase(Locale.ROOT))) {
                found.add(entry.getValue().path(method.toLowerCase(Locale.ROOT)));
            }
        });
        return found.stream().findFirst();
    }

    private static JsonNode read() {
        try (InputStream in = LocalCloud.class.getResourceAsStream("page/openapi.json")) {
            return Caller.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
