package io.github.genesysdataactions.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An action kept as a folder for version control: {@code action.json}, in which {@code {"$file": "request.vm"}} stands for
 * the text of that file, or for the JSON of a {@code *.json} file.
 */
final class ActionFolder {
    static final String ACTION = "action.json";

    private ActionFolder() {}

    static ExportDocument read(Path folder) throws NotLoadable, IOException {
        JsonNode action = json(Files.readAllBytes(folder.resolve(ACTION)), ACTION);
        return ExportDocument.of(resolved(action, folder));
    }

    private static JsonNode resolved(JsonNode tree, Path folder) throws NotLoadable, IOException {
        if (tree.size() == 1 && tree.path("$file").isTextual()) {
            return file(tree.path("$file").textValue(), folder);
        }
        if (tree instanceof ObjectNode object) {
            ObjectNode whole = Json.object();
            for (var member : object.properties()) {
                whole.set(member.getKey(), resolved(member.getValue(), folder));
            }
            return whole;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode whole = Json.array();
            for (JsonNode element : array) {
                whole.add(resolved(element, folder));
            }
            return whole;
        }
        return tree;
    }

    private static JsonNode file(String name, Path folder) throws NotLoadable, IOException {
        Path file = folder.resolve(name).normalize();
        if (!folder.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
            throw new NotLoadable("A $file of " + ACTION + " does not name a file of the folder.");
        }
        byte[] bytes = Files.readAllBytes(file);
        return name.endsWith(".json") ? json(bytes, name) : TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] bytes, String name) throws NotLoadable {
        try {
            return Json.parse(bytes);
        } catch (NotJson e) {
            throw new NotLoadable("Its " + name + " is not JSON: " + e.getMessage() + ".");
        }
    }
}
