package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Export files with the features that the actions of real organizations have, each as often as those have it: measured over 208
 * public export files and 128 actions of Terraform modules. The same for the same number.
 */
public final class OrganizationExports {
    /** How many there are; those before the last two can be created. */
    public static final int ALL = 200;

    /** What the backend of each action answers, unless its answer is a list. */
    private static final String ANSWER = """
        {"status": "open %1$d", "status-code": "S%1$d", "total": %1$d,
         "items": [{"type": "main", "open": true, "name": "first %1$d", "city": "Graz"},
                   {"type": "other", "open": false, "name": "second", "city": "Łódź"}]}
        """;

    private static final String FIRST =
            "${successTemplateUtils.firstFromArray(\"${found}\", \"$esc.quote$esc.quote\")}";
    private static final JsonMapper JSON = new JsonMapper();

    /** A way into the answer: which JSONPath, what the output is, and how the template says it. */
    private record Way(int count, String path, String type, String template, String expected) {}

    private static final List<Way> WAYS = List.of(
            new Way(15, "$.items[?(@.type == 'main')].name", "string", FIRST, "\"first %d\""),
            new Way(6, "$.items[?(@.type != 'main')].name", "string", FIRST, "\"second\""),
            new Way(5, "$.items[?(@.type == 'main' && @.open == true)].name", "string", FIRST, "\"first %d\""),
            new Way(4, "$.items[?(@.type == 'no such')].name", "string", FIRST, "\"\""),
            new Way(4, "$.items[?(@.open)].city", "array", "${found}", "[\"Graz\", \"Łódź\"]"),
            new Way(20, "$..city", "array", "${found}", "[\"Graz\", \"Łódź\"]"),
            new Way(14, "$.items[*].city", "array", "${found}", "[\"Graz\", \"Łódź\"]"),
            new Way(5, "$['status-code']", "string", "${found}", "\"S%d\""),
            new Way(5, "$.items.size()", "integer", "${found}", "2"),
            new Way(3, "status", "string", "${found}", "\"open %d\""),
            new Way(3, "$.['status']", "string", "${found}", "\"open %d\""),
            new Way(ALL, "$.status", "string", "${found}", "\"open %d\""));

    private final int number;
    private final String backend;
    private final ObjectNode properties = JSON.createObjectNode();
    private final ArrayNode required = JSON.createArrayNode();
    private final Map<String, Object> input = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private OrganizationExports(int number, String backend) {
        this.number = number;
        this.backend = backend;
    }

    /**
     * One file.
     *
     * @param json its text
     * @param integration the id of the integration that it is for: {@code gc}, {@code sf}, {@code dyn}, {@code web} or {@code auth}
     * @param input what to run it with
     * @param answer what its backend answers
     * @param expected what the action answers then
     */
    public record Export(
            String json, String integration, Map<String, Object> input, JsonNode answer, JsonNode expected) {}

    /** Returns this many, counted from the first, whose URLs begin with a slash or with the backend's. */
    public static List<Export> of(int count, String backend) {
        List<Export> exports = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            exports.add(new OrganizationExports(number, backend).export());
        }
        return exports;
    }

    /** Returns whether this one is among so many of all, which are spread evenly; the offset keeps features apart. */
    private boolean is(int count, int offset) {
        int at = (number + offset) % ALL;
        return (at + 1) * count / ALL > at * count / ALL;
    }

    /** As {@link #is}, for what only requests with a template of their own can have, which every other one has. */
    private boolean hasInBody(int count, int offset) {
        int at = (number / 2 + offset) % (ALL / 2);
        return number % 2 == 0 && (at + 1) * count / (ALL / 2) > at * count / (ALL / 2);
    }

    private Export export() {
        String integration = integration();
        ObjectNode file = JSON.createObjectNode();
        file.put("name", "Action " + number + (is(31, 3) ? " - Exported 2024-05-27 @ 10:55" : ""));
        file.put("integrationType", "custom-rest-actions");
        file.put("actionType", number == ALL - 2 ? "customAuth" : number == ALL - 1 ? "static" : "custom");
        ObjectNode config = file.putObject("config");
        ObjectNode request = config.putObject("request");
        add("id", "string", true, "id-" + number);
        if (hasInBody(18, 1) || hasInBody(5, 7)) {
            add("note", "string", false, number % 4 == 0 ? "" : "a note");
        }
        if (is(16, 0) || is(4, 5) || hasInBody(4, 9)) {
            add("text", "string", true, "O'Hara & Söhne \"x\" \\ ü=+?");
        }
        request.put("requestUrlTemplate", url(integration));
        boolean isRaw = number % 2 == 1;
        request.put("requestType", isRaw && number % 3 == 0 ? "GET" : "POST");
        headers.forEach(request.putObject("headers")::put);
        request.put("requestTemplate", isRaw ? "${input.rawRequest}" : body());
        ObjectNode response = config.putObject("response");
        ObjectNode contract = file.putObject("contract");
        ObjectNode inputSchema = contract.putObject("input").putObject("inputSchema");
        inputSchema.put("type", "object").put("title", "Request").set("properties", properties);
        inputSchema.set("required", required);
        inputSchema.put("additionalProperties", true);
        ObjectNode outputSchema = contract.putObject("output").putObject("successSchema");
        JsonNode answer = tree(ANSWER);
        JsonNode expected = is(86, 0) ? raw(response, outputSchema, answer) : translated(response, outputSchema);
        if (number % 2 == 0) {
            inputSchema.put("$schema", "http://json-schema.org/draft-04/schema#");
            outputSchema.put("$schema", "http://json-schema.org/draft-04/schema#");
        }
        if (number % 20 != 0) {
            file.put("secure", false);
        }
        input.values().removeIf(""::equals);
        return new Export(file.toPrettyString(), integration, input, expected.isArray() ? expected : answer, expected);
    }

    private String integration() {
        if (is(2, 40)) {
            return "auth";
        }
        if (is(17, 20)) {
            return "web";
        }
        return is(28, 0) ? "sf" : is(14, 3) ? "dyn" : "gc";
    }

    private void add(String name, String type, boolean isRequired, Object value) {
        properties.putObject(name).put("type", type);
        if (isRequired) {
            required.add(name);
        }
        input.put(name, value);
    }

    private String url(String integration) {
        StringBuilder url = new StringBuilder(
                switch (integration) {
                    case "gc" -> "/api/v2/routing/queues/a" + number;
                    case "sf" -> "/services/data/v59.0/a" + number;
                    case "dyn" -> "/api/data/v9.2/a" + number;
                    default -> backend + "/orders/a" + number;
                });
        url.append(is(5, 11) ? "/$input.id" : "/${input.id}").append("?expand=all");
        if (is(16, 0)) {
            url.append("&q=$esc.url(\"${input.text}\")");
        }
        if (is(4, 5)) {
            url.append("&soql=$esc.url(\"FIND {$salesforce.escReserved(${input.text})} IN ALL FIELDS\")");
        }
        if (is(3, 13) || is(2, 17)) {
            add("phone", "string", true, "+1 317 555-0125");
        }
        if (is(3, 13)) {
            url.append("&phone=$esc.url(${input.phone.replace(\"+\", \"\")})");
        }
        if (is(2, 17)) {
            url.append(
                    "&${esc.dollar}filter=$esc.url($msdynamics.phoneNumberFilter(\"${input.phone}\", [\"telephone1\", \"mobilephone\"]))");
        }
        if (integration.equals("auth")) {
            headers.put("Authorization", "Bearer $authResponse.access_token");
        } else if (is(2, 19)) {
            headers.put("Authorization", "Basic $encoding.base64(\"${credentials.user}:${credentials.password}\")");
        }
        headers.put("Content-Type", "application/json");
        return url.toString();
    }

    private String body() {
        StringBuilder body = new StringBuilder("{\"id\": \"${input.id}\"");
        if (hasInBody(18, 1)) {
            body.append(", \"note\": \"$!{input.note}\"");
        }
        if (hasInBody(5, 7)) {
            body.append("#if(\"$!input.note\" != \"\"), \"hasNote\": true#end");
        }
        if (hasInBody(4, 9)) {
            body.append(", \"text\": \"$esc.")
                    .append(number < ALL / 2 ? "jsonString" : "jsonEncode")
                    .append("(\"${input.text}\")\"");
        }
        return body.append("}").toString();
    }

    private JsonNode raw(ObjectNode response, ObjectNode schema, JsonNode answer) {
        response.putObject("translationMap");
        response.putObject("translationMapDefaults");
        response.put("successTemplate", "${rawResult}");
        ObjectNode status = schema.put("type", is(13, 0) ? "array" : "object")
                .put("title", "Answer")
                .putObject(is(13, 0) ? "items" : "properties");
        if (is(13, 0)) {
            status.put("type", "object")
                    .putObject("properties")
                    .putObject("name")
                    .put("type", "string");
            return answer.path("items");
        }
        status.putObject("status").put("type", "string");
        return answer;
    }

    private JsonNode translated(ObjectNode response, ObjectNode schema) {
        Way way = way();
        response.putObject("translationMap").put("found", way.path()).put("sum", "$.total");
        response.putObject("translationMapDefaults").put("sum", is(20, 0) ? "UNKNOWN" : "0");
        response.put("successTemplate", "{\"found\": " + way.template() + ", \"total\": ${sum}}");
        ObjectNode outputs = schema.put("type", "object").put("title", "Answer").putObject("properties");
        ObjectNode found = outputs.putObject("found").put("type", way.type());
        outputs.putObject("total").put("type", "integer");
        if (way.type().equals("array")) {
            ObjectNode item = is(100, 0)
                    ? found.putObject("items")
                    : found.putArray("items").addObject();
            item.put("type", "string");
        }
        return tree("{\"found\": " + way.expected() + ", \"total\": %1$d}");
    }

    /** Those that translate take the ways in turn, each as often as its count says. */
    private Way way() {
        int turn = number - (number * 86 / ALL);
        for (Way way : WAYS) {
            if (turn < way.count()) {
                return way;
            }
            turn -= way.count();
        }
        throw new IllegalStateException();
    }

    private JsonNode tree(String json) {
        try {
            return JSON.readTree(json.replace("%1$d", "%d").replace("%d", Integer.toString(number)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
