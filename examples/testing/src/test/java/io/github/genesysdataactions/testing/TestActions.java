package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.file.ExportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The actions that the tests run. */
final class TestActions {
    static final Path DIRECTORY = Path.of("src/test/data-actions");
    static final Map<String, String> ENVIRONMENT = Map.of("STAGE", "test");
    static final String OPEN = "{\"orders\":[{\"state\":\"open\"}]}";

    private TestActions() {}

    static ActionRunner findOrder() {
        return ActionRunner.in(DIRECTORY, "find-order", ENVIRONMENT);
    }

    /** An export file with what a test changes, such as {@code "/config/request/requestTemplate", "…"}. */
    static String export(String... pointersAndJson) {
        var tree = (ObjectNode) Values.jsonOrText("""
                {
                  "name": "Find order",
                  "integrationType": "custom-rest-actions",
                  "actionType": "custom",
                  "config": {
                    "request": {
                      "requestUrlTemplate": "https://orders.example.com/find",
                      "requestType": "POST",
                      "headers": {},
                      "requestTemplate": "{\\"name\\": \\"$!esc.jsonEncode($!{input.name})\\"}"
                    },
                    "response": {
                      "translationMap": {"state": "$.orders[0].state"},
                      "translationMapDefaults": {},
                      "successTemplate": "{\\"state\\": ${state}}"
                    }
                  },
                  "contract": {
                    "input": {"inputSchema": {
                      "type": "object",
                      "properties": {"name": {"type": "string"}, "limit": {"type": "integer"}},
                      "required": [], "additionalProperties": false}},
                    "output": {"successSchema": {
                      "type": "object",
                      "properties": {"state": {"type": "string"}},
                      "required": ["state"], "additionalProperties": true}}
                  },
                  "secure": false
                }
                """);
        for (int i = 0; i < pointersAndJson.length; i += 2) {
            int cut = pointersAndJson[i].lastIndexOf('/');
            ((ObjectNode) tree.at(pointersAndJson[i].substring(0, cut)))
                    .set(
                            pointersAndJson[i].substring(cut + 1),
                            // A template may be JSON itself.
                            pointersAndJson[i].endsWith("Template")
                                    ? TextNode.valueOf(pointersAndJson[i + 1])
                                    : Values.jsonOrText(pointersAndJson[i + 1]));
        }
        return Values.pretty(tree);
    }

    static ActionRunner of(String... pointersAndJson) {
        return ActionRunner.of(ExportFile.parse(export(pointersAndJson)));
    }

    /** Writes an export file, so that places are those of a file. */
    static ActionRunner in(Path folder, String... pointersAndJson) {
        try {
            Path file = folder.resolve("find-order.custom.json");
            Files.writeString(file, export(pointersAndJson));
            return ActionRunner.of(file, ENVIRONMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
