package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes actions in which nothing is wrong, of the kinds that organizations have; the same ones for the same seed. */
final class ValidActions {
    private static final List<String> NAMES = List.of(
            "customerId",
            "orderNumber",
            "language",
            "phone",
            "caseText",
            "amount",
            "limit",
            "active",
            "queueName",
            "userId",
            "email",
            "note",
            "priority",
            "region");
    private static final List<String> OUTPUTS = List.of(
            "status",
            "message",
            "total",
            "firstName",
            "lastName",
            "isOpen",
            "balance",
            "contactPostcode",
            "agentIds",
            "city");

    private final Random random;
    private final ObjectNode action = Json.object();
    private final List<Input> inputs = new ArrayList<>();

    private ValidActions(Random random) {
        this.random = random;
    }

    /** An input of the contract. */
    private record Input(String name, String type, boolean required) {
        boolean isText() {
            return type.equals("string");
        }
    }

    static List<ObjectNode> of(int count, long seed) {
        Random random = new Random(seed);
        List<ObjectNode> actions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            actions.add(new ValidActions(random).action(i));
        }
        return actions;
    }

    private ObjectNode action(int number) {
        action.put("name", "Action " + number).put("integrationType", "custom-rest-actions");
        action.put("actionType", "custom").put("secure", random.nextBoolean());
        contract();
        ObjectNode request = action.withObjectProperty("config").putObject("request");
        if (random.nextInt(4) == 0) {
            action.withObjectProperty("config").put("timeoutSeconds", 1 + random.nextInt(20));
        }
        boolean isGet = random.nextInt(3) == 0;
        request.put("requestUrlTemplate", url(isGet));
        request.put("requestType", isGet ? "GET" : pick("POST", "PUT", "PATCH", "POST"));
        headers(request.putObject("headers"), isGet);
        request.put("requestTemplate", isGet ? "${input.rawRequest}" : body(request));
        answer(action.withObjectProperty("config").putObject("response"));
        return action;
    }

    private void contract() {
        ObjectNode schema =
                action.withObjectProperty("contract").putObject("input").putObject("inputSchema");
        schema.put("type", "object").put("title", "Request");
        if (random.nextBoolean()) {
            schema.put("$schema", "http://json-schema.org/draft-04/schema#");
        }
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get((i * 3 + random.nextInt(3)) % NAMES.size());
            if (properties.has(name)) {
                continue;
            }
            Input input = new Input(
                    name,
                    pick("string", "string", "string", "integer", "number", "boolean"),
                    random.nextInt(3) > 0 || inputs.isEmpty());
            inputs.add(input);
            properties.putObject(name).put("type", input.type());
            if (input.required()) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        schema.put("additionalProperties", random.nextBoolean());
    }

    private String url(boolean isGet) {
        StringBuilder url = new StringBuilder(pick(
                "https://crm.example.com/api",
                "/api/v2",
                "/services/data/v59.0",
                "${credentials.baseUrl}/v1",
                "https://h.example.com"));
        url.append(pick("/customers", "/orders", "/users"));
        for (Input input : inputs) {
            if (input.required() && random.nextInt(3) == 0) {
                url.append('/').append(inUrl(input, "uriEncode"));
            }
        }
        if (isGet) {
            query(url);
        }
        return url.toString();
    }

    private void query(StringBuilder url) {
        char separator = '?';
        for (Input input : inputs) {
            String parameter = separator + input.name() + "=" + inUrl(input, "url");
            if (input.required()) {
                url.append(parameter);
                separator = '&';
            } else if (separator == '&') {
                url.append(
                        random.nextBoolean()
                                ? "#if(\"$!{input." + input.name() + "}\" != \"\")" + parameter + "#end"
                                : "&" + input.name() + "="
                                        + (input.isText()
                                                ? "$esc.url(\"$!{input." + input.name() + "}\")"
                                                : "$!{input." + input.name() + "}"));
            }
        }
        if (random.nextInt(5) == 0) {
            url.append(separator).append("$top=1&$select=id");
        }
    }

    private String inUrl(Input input, String method) {
        String reference = reference(input);
        return input.isText()
                ? "$esc." + pick(method, "url")
                        + (random.nextBoolean() ? "(" + reference + ")" : "(\"" + reference + "\")")
                : reference;
    }

    private String reference(Input input) {
        return pick("${input." + input.name() + "}", "$input." + input.name(), "${input." + input.name() + "}");
    }

    private void headers(ObjectNode headers, boolean isGet) {
        if (!isGet || random.nextBoolean()) {
            headers.put("Content-Type", "application/json");
        }
        if (random.nextInt(3) == 0) {
            headers.put("UserAgent", "PureCloudIntegrations/1.0");
        }
        if (random.nextInt(4) == 0) {
            headers.put(
                    "Authorization",
                    pick(
                            "Bearer ${credentials.token}",
                            "Basic $encoding.base64(\"${credentials.user}:${credentials.password}\")"));
        }
    }

    private String body(ObjectNode request) {
        switch (random.nextInt(4)) {
            case 0 -> {
                return "${input.rawRequest}";
            }
            case 1 -> {
                ((ObjectNode) request.path("headers")).put("Content-Type", "application/x-www-form-urlencoded");
                List<String> fields = new ArrayList<>();
                fields.add("grant=a");
                for (Input input : inputs) {
                    String value = (input.required() ? "${input." : "$!{input.") + input.name() + "}";
                    fields.add(input.name() + "=" + (input.isText() ? "$esc.urlFormEncode(\"" + value + "\")" : value));
                }
                return String.join("&", fields);
            }
            default -> {
                return json();
            }
        }
    }

    private String json() {
        String line = pick("", "\n  ", " ");
        StringBuilder json = new StringBuilder("{" + line + "\"kind\": \"" + pick("query", "create") + "\"");
        for (Input input : inputs) {
            String member = "," + (line.isEmpty() ? " " : line) + "\"" + input.name() + "\": ";
            String name = input.name();
            if (input.isText()) {
                String value = (input.required() ? "${input." : "$!{input.") + name + "}";
                json.append(member).append("\"$esc.").append(pick("jsonEncode", "jsonString"));
                json.append("(\"").append(value).append("\")\"");
            } else if (input.required()) {
                json.append(member).append("${input.").append(name).append('}');
            } else {
                json.append("#if(\"$!{input.")
                        .append(name)
                        .append("}\" != \"\")")
                        .append(member);
                json.append("${input.").append(name).append("}#end");
            }
        }
        if (random.nextInt(3) == 0) {
            json.append(",").append(line).append(" \"nested\": {\"list\": [1, 2], \"all\": ${input.rawRequest}}");
        }
        return json.append(pick("", "\n")).append("}").toString();
    }

    private void answer(ObjectNode response) {
        ObjectNode schema =
                action.withObjectProperty("contract").putObject("output").putObject("successSchema");
        schema.put("type", "object").put("title", "Answer");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode paths = response.putObject("translationMap");
        ObjectNode defaults = response.putObject("translationMapDefaults");
        boolean isRaw = random.nextInt(3) == 0;
        List<String> members = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String name = OUTPUTS.get((i * 2 + random.nextInt(2)) % OUTPUTS.size());
            if (properties.has(name)) {
                continue;
            }
            String type = pick("string", "string", "integer", "number", "boolean", "array");
            ObjectNode property = properties.putObject(name).put("type", type);
            if (type.equals("array")) {
                property.putObject("items").put("type", "string");
            }
            if (random.nextInt(3) == 0) {
                schema.withArrayProperty("required").add(name);
            }
            if (!isRaw) {
                String key = pick(name, name, name + "Value");
                members.add("\"" + name + "\": " + translated(key, name, type, paths, defaults));
            }
        }
        response.put("successTemplate", isRaw ? "${rawResult}" : "{" + String.join(pick(", ", ",\n "), members) + "}");
    }

    private String translated(String key, String name, String type, ObjectNode paths, ObjectNode defaults) {
        boolean isList = type.equals("array");
        String literal = switch (type) {
            case "string" -> pick("\"\"", "\"unknown\"");
            case "integer", "number" -> "0";
            case "boolean" -> "false";
            default -> "[]";
        };
        if (!isList && random.nextInt(4) == 0) {
            paths.put(
                    key,
                    pick("$.entities[?(@.name == 'main')].", "$.items[?(@.type=='" + name + "' && @.open)].", "$..")
                            + name);
            String argument =
                    literal.replace("\"\"", "$esc.quote$esc.quote").replace("\"unknown\"", "$esc.quote${esc.quote}");
            return "${successTemplateUtils.firstFromArray(\"${" + key + "}\", \"" + argument + "\")}";
        }
        paths.put(
                key,
                isList
                        ? pick("$.entities[*].", "$..", "$.items[?(@.open)].") + name
                        : pick("$.", "$.data.", "$['data'].", "$.entities[0].", "") + name);
        if (random.nextInt(3) == 0) {
            defaults.put(key, literal);
        }
        return pick("${" + key + "}", "$" + key, "$!{" + key + "}", "${" + key + "}");
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
