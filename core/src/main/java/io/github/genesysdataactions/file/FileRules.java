package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether the parts of an export file are there, in their places, and of their kinds; not at what they say. */
final class FileRules {
    private static final List<String> CONFIG = List.of("config");
    private static final List<String> REQUEST = List.of("config", "request");
    private static final List<String> RESPONSE = List.of("config", "response");
    private static final List<String> CONTRACT = List.of("contract");
    private static final List<String> INPUT = List.of("contract", "input");
    private static final List<String> OUTPUT = List.of("contract", "output");
    private static final List<List<String>> OBJECTS =
            List.of(List.of(), CONFIG, REQUEST, RESPONSE, CONTRACT, INPUT, OUTPUT);
    private static final Map<JsonNodeType, String> KINDS = Map.of(
            JsonNodeType.OBJECT, "an object",
            JsonNodeType.STRING, "a text",
            JsonNodeType.BOOLEAN, "true or false",
            JsonNodeType.NUMBER, "a number");

    private final ObjectNode file;
    private final List<FileFault> faults = new ArrayList<>();

    private FileRules(ObjectNode file) {
        this.file = file;
    }

    static List<FileFault> check(ObjectNode file) {
        FileRules rules = new FileRules(file);
        rules.checkRoot();
        rules.need(List.of(), "config", JsonNodeType.OBJECT);
        rules.allow(CONFIG, "timeoutSeconds", JsonNodeType.NUMBER);
        rules.need(CONFIG, "request", JsonNodeType.OBJECT);
        rules.allow(REQUEST, "requestUrlTemplate", JsonNodeType.STRING);
        rules.allow(REQUEST, "requestType", JsonNodeType.STRING);
        rules.allow(REQUEST, "headers", JsonNodeType.OBJECT);
        rules.allow(REQUEST, "requestTemplate", JsonNodeType.STRING);
        rules.allow(CONFIG, "response", JsonNodeType.OBJECT);
        rules.allow(RESPONSE, "translationMap", JsonNodeType.OBJECT);
        rules.allow(RESPONSE, "translationMapDefaults", JsonNodeType.OBJECT);
        rules.allow(RESPONSE, "successTemplate", JsonNodeType.STRING);
        rules.need(List.of(), "contract", JsonNodeType.OBJECT);
        rules.need(CONTRACT, "input", JsonNodeType.OBJECT);
        rules.need(INPUT, "inputSchema", JsonNodeType.OBJECT);
        rules.need(CONTRACT, "output", JsonNodeType.OBJECT);
        rules.need(OUTPUT, "successSchema", JsonNodeType.OBJECT);
        return rules.faults;
    }

    private void checkRoot() {
        need(List.of(), "name", JsonNodeType.STRING);
        if (file.path("name").isTextual() && file.path("name").asText().isBlank()) {
            faults.add(new FileFault(JsonPath.ROOT, "name", "The name is blank.", "Write the action's name."));
        }
        allow(List.of(), "integrationType", JsonNodeType.STRING);
        if (!file.path("actionType").isMissingNode()) {
            need(List.of(), "actionType", JsonNodeType.STRING);
        } else if (!PageForm.isOfApi(file)) {
            faults.add(new FileFault(
                    JsonPath.ROOT,
                    "actionType",
                    "There is no 'actionType', and the admin page does not import a file without it.",
                    "Add \"actionType\": \"custom\", or \"customAuth\" for the action that signs an integration in."));
        }
        allow(List.of(), "secure", JsonNodeType.BOOLEAN);
    }

    private void need(List<String> holder, String field, JsonNodeType kind) {
        JsonNode object = at(holder);
        if (object.isObject() && object.path(field).isMissingNode()) {
            if (!isElsewhere(holder, field)) {
                faults.add(new FileFault(
                        path(holder), field, "There is no '" + field + "'.", "Add it: it is " + KINDS.get(kind) + "."));
            }
        } else if (object.isObject() && object.path(field).getNodeType() != kind) {
            faults.add(otherKind(holder, field, kind));
        }
    }

    private void allow(List<String> holder, String field, JsonNodeType kind) {
        JsonNode value = at(holder).path(field);
        if (value.isMissingNode()) {
            isElsewhere(holder, field);
        } else if (!value.isNull() && value.getNodeType() != kind) {
            faults.add(otherKind(holder, field, kind));
        }
    }

    /** Finds a part in the wrong object, and reports it there. */
    private boolean isElsewhere(List<String> holder, String field) {
        for (List<String> other : OBJECTS) {
            if (at(other).has(field)) {
                faults.add(new FileFault(
                        path(other),
                        field,
                        "'" + field + "' is in " + path(other) + ", where nothing reads it.",
                        "Move it into " + path(holder) + "."));
                return true;
            }
        }
        return false;
    }

    private static FileFault otherKind(List<String> holder, String field, JsonNodeType kind) {
        return new FileFault(path(holder), field, "'" + field + "' is not " + KINDS.get(kind) + ".", "Write one.");
    }

    private JsonNode at(List<String> names) {
        JsonNode node = file;
        for (String name : names) {
            node = node.path(name);
        }
        return node;
    }

    private static JsonPath path(List<String> names) {
        return JsonPath.ROOT.fields(names.toArray(String[]::new));
    }
}
