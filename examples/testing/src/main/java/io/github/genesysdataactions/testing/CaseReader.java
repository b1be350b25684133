package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the text of a case, and refuses what no case has, with line and column. */
final class CaseReader {
    private static final Map<String, String> CASE = fields(
            "description:text", "input:object", "answers:array", "request:object", "output:any", "failure:object");
    private static final Map<String, String> ANSWER = fields(
            "status:integer",
            "json:any",
            "text:text",
            "noAnswer:boolean",
            "functionError:object",
            "afterSeconds:number");
    private static final Map<String, String> REQUEST =
            fields("method:text", "url:text", "headers:object", "json:any", "body:text");
    private static final Map<String, String> FAILURE =
            fields("step:text", "status:integer", "code:text", "message:text");
    private static final Map<String, String> FUNCTION_ERROR = fields("errorType:text", "errorMessage:text");

    private final List<Problem> problems = new ArrayList<>();
    private final String file;
    private final JsonFile json;

    private CaseReader(String file, String text) {
        this.file = file;
        this.json = new JsonFile(file, text);
    }

    private static Map<String, String> fields(String... fields) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String field : fields) {
            types.put(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 1));
        }
        return types;
    }

    static ObjectNode read(String file, String text) {
        CaseReader reader = new CaseReader(file, text);
        ObjectNode read = reader.whole(text);
        if (!reader.problems.isEmpty()) {
            throw new InvalidDefinitionException("The case " + file, reader.problems);
        }
        return read;
    }

    private ObjectNode whole(String text) {
        JsonNode tree;
        try {
            tree = Json.parse(text);
        } catch (NotJson e) {
            problems.add(new Problem(file, "It is not JSON: " + e.getMessage() + ".", "Correct it."));
            return Json.object();
        }
        if (!(tree instanceof ObjectNode read)) {
            problems.add(new Problem(file, "It is not a JSON object.", "Write {\"input\": {…}, …}."));
            return Json.object();
        }
        check("", read, CASE);
        if (!read.has("input")) {
            problem("", "There is no input.", "Write \"input\": {} for an action without inputs.");
        }
        for (int i = 0; i < read.path("answers").size(); i++) {
            check("/answers/" + i, read.path("answers").get(i), ANSWER);
            int status = read.at("/answers/" + i + "/status").asInt(200);
            if (status < 100 || status > 599) {
                problem("/answers/" + i + "/status", "The status is " + status + ".", "Use 100 to 599.");
            }
            if (read.path("answers").get(i).has("functionError")) {
                check("/answers/" + i + "/functionError", read.at("/answers/" + i + "/functionError"), FUNCTION_ERROR);
            }
        }
        if (read.has("request")) {
            check("/request", read.get("request"), REQUEST);
        }
        if (read.has("failure")) {
            check("/failure", read.get("failure"), FAILURE);
            step(read.at("/failure/step").asText(Step.URL.name()));
        }
        if (read.has("output") && read.has("failure")) {
            problem("/failure", "The case expects an output and a failure.", "Keep one of them.");
        }
        return read;
    }

    private void step(String name) {
        if (Arrays.stream(Step.values()).noneMatch(step -> step.name().equals(name))) {
            problem(
                    "/failure/step",
                    "There is no step '" + name + "'.",
                    "Write one of " + Arrays.toString(Step.values()) + ".");
        }
    }

    private void check(String pointer, JsonNode tree, Map<String, String> fields) {
        if (!tree.isObject()) {
            problem(pointer, "This is not an object.", "Write an object with some of " + fields.keySet() + ".");
            return;
        }
        tree.properties().forEach(member -> {
            String at = pointer + "/" + JsonFile.escaped(member.getKey());
            String type = fields.get(member.getKey());
            if (type == null) {
                problems.add(new Problem(
                        json.ofName(at).toString(),
                        "A case has no field '" + member.getKey() + "' here.",
                        meant(member.getKey(), fields)));
            } else if (!is(type, member.getValue())) {
                problem(
                        at,
                        "'" + member.getKey() + "' is not of the type " + type + ".",
                        "Write " + article(type) + ".");
            }
        });
    }

    private static String article(String type) {
        return (type.matches("[aeio].*") ? "an " : "a ") + type;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "text" -> value.isTextual();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "integer" -> value.isInt();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }

    private static String meant(String name, Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(field -> distance(field, name) <= 2)
                .findFirst()
                .map(field -> "Did you mean '" + field + "'?")
                .orElse("It has " + fields.keySet().stream().collect(Collectors.joining(", ")) + ".");
    }

    /** The edit distance of Levenshtein. */
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }

    private void problem(String pointer, String message, String remedy) {
        problems.add(new Problem(json.of(pointer).toString(), message, remedy));
    }
}
