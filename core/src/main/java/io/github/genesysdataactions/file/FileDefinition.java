package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a definition of a file, and drops nothing on the way. */
final class FileDefinition {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "", with(PageForm.OF_ONE_FORM, "name", "secure", "config", "contract"),
            "config", Set.of("timeoutSeconds", "request", "response"),
            "config.request",
                    with(
                            PageForm.MADE_BY_THE_SERVER,
                            "requestUrlTemplate",
                            "requestType",
                            "headers",
                            "requestTemplate"),
            "config.response",
                    with(PageForm.MADE_BY_THE_SERVER, "translationMap", "translationMapDefaults", "successTemplate"),
            "contract", Set.of("input", "output"),
            "contract.input", with(PageForm.MADE_BY_THE_SERVER, "inputSchema"),
            "contract.output", with(PageForm.MADE_BY_THE_SERVER, "successSchema"));
    private static final String CARRY = "Remove it, or send toCreateJson(…), which contains it.";

    private final ObjectNode file;
    private final JsonNode request;
    private final JsonNode response;
    private final List<Problem> problems = new ArrayList<>();

    FileDefinition(ObjectNode file) {
        this.file = file;
        this.request = file.at("/config/request");
        this.response = file.at("/config/response");
    }

    ActionDefinition build(@Nullable String category, @Nullable String integrationId) {
        problems.addAll(uncreatable(file));
        KNOWN.forEach(this::refuseUnknown);
        ActionDefinition.Builder builder = ActionDefinition.builder(
                        file.path("name").asText())
                .secure(file.path("secure").booleanValue())
                .input(schema("/contract/input/inputSchema"))
                .output(schema("/contract/output/successSchema"))
                .headers(headers());
        if (category != null) {
            builder.category(category);
        }
        if (integrationId != null) {
            builder.integration(integrationId);
        }
        request(builder);
        templates(builder);
        timeout(builder);
        try {
            ActionDefinition definition = builder.build();
            FileParser.refuse(subject(), problems);
            return definition;
        } catch (InvalidDefinitionException e) {
            Set<String> told = new HashSet<>();
            problems.forEach(problem -> told.add(problem.path()));
            e.problems().stream()
                    .filter(problem -> !told.contains(problem.path()))
                    .forEach(problems::add);
            throw new InvalidDefinitionException(subject(), problems);
        }
    }

    /** Returns why the action cannot be created, whatever the rules say. */
    static List<Problem> uncreatable(ObjectNode file) {
        List<Problem> problems = new ArrayList<>(withoutTemplateText(file));
        problems.addAll(ofTheService(file));
        return problems;
    }

    /** Returns why the file is of an action that the service makes itself. */
    static List<Problem> ofTheService(ObjectNode file) {
        return switch (file.path("actionType").asText()) {
            case PageForm.CUSTOM_AUTH ->
                List.of(new Problem(
                        "$.actionType",
                        "A customAuth action cannot be created: Genesys Cloud creates it with an integration whose"
                                + " credentials are of the type userDefinedOAuth.",
                        "Remove the file from the directory, and edit the one that the integration has; its id is"
                                + " customAuth_-_<integration id>."));
            case "static" ->
                List.of(new Problem(
                        "$.actionType",
                        "A static action cannot be created: it comes with Genesys Cloud.",
                        "Remove the file from the directory if the built-in action is meant; for a copy that you can"
                                + " change, write \"actionType\": \"custom\" and another name."));
            default -> List.of();
        };
    }

    /** Finds templates of which only the address is there: without the text, the default would be written in its place. */
    static List<Problem> withoutTemplateText(ObjectNode action) {
        List<Problem> problems = new ArrayList<>();
        for (String template : List.of("request/requestTemplate", "response/successTemplate")) {
            String pointer = "/config/" + template;
            if (action.at(pointer + "Uri").isTextual() && !action.at(pointer).isTextual()) {
                problems.add(new Problem(
                        "$" + pointer.replace('/', '.'),
                        "This is the template's address, not its text.",
                        "Read the text from the address, and write it here."));
            }
        }
        return problems;
    }

    private String subject() {
        return "The action '" + file.path("name").asText() + "'";
    }

    private Schema schema(String pointer) {
        return Schema.parse(Json.write(file.at(pointer)));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = texts(request, "$.config.request", "headers");
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.keySet().stream()
                .filter(name -> !names.add(name))
                .forEach(name -> problems.add(new Problem(
                        new JsonPath("$.config.request.headers").field(name).text(),
                        "An earlier header differs only in case; HTTP treats the two as one.",
                        "Keep one of them.")));
        return headers;
    }

    private void request(ActionDefinition.Builder builder) {
        String url = request.path("requestUrlTemplate").asText();
        String type = request.path("requestType").asText();
        if (url.isBlank() && (type.isEmpty() || type.equals("POST"))) {
            builder.withoutUrl();
            return;
        }
        switch (type) {
            case "GET" -> builder.get(url);
            case "POST" -> builder.post(url);
            case "PUT" -> builder.put(url);
            case "PATCH" -> builder.patch(url);
            case "DELETE" -> builder.delete(url);
            default -> {
                builder.post(url);
                problems.add(new Problem(
                        "$.config.request.requestType",
                        type.isEmpty() ? "There is no method." : "There is no such method.",
                        "Write GET, POST, PUT, PATCH or DELETE."));
            }
        }
    }

    private void templates(ActionDefinition.Builder builder) {
        if (request.path("requestTemplate").isTextual()) {
            builder.requestTemplate(request.path("requestTemplate").textValue());
        }
        if (response.path("successTemplate").isTextual()) {
            builder.successTemplate(response.path("successTemplate").textValue());
        }
        Map<String, String> paths = texts(response, "$.config.response", "translationMap");
        Map<String, String> defaults = texts(response, "$.config.response", "translationMapDefaults");
        paths.forEach((key, path) -> {
            String literal = defaults.remove(key);
            if (literal == null) {
                builder.translationMap(key, path);
            } else {
                builder.translationMap(key, path, literal);
            }
        });
        defaults.forEach(builder::translationDefault);
    }

    private void timeout(ActionDefinition.Builder builder) {
        JsonNode seconds = file.at("/config/timeoutSeconds");
        if (seconds.isIntegralNumber() && seconds.canConvertToInt()) {
            builder.timeout(Duration.ofSeconds(seconds.intValue()));
        } else if (seconds.isNumber()) {
            problems.add(new Problem(
                    "$.config.timeoutSeconds", "The timeout is not a whole number of seconds.", "Write 1 to 60."));
        }
    }

    private Map<String, String> texts(JsonNode holder, String path, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        holder.path(field).properties().forEach(member -> {
            if (member.getValue().isTextual()) {
                texts.put(member.getKey(), member.getValue().textValue());
            } else {
                problems.add(new Problem(
                        new JsonPath(path).field(field).field(member.getKey()).text(), "This is not a string.", CARRY));
            }
        });
        return texts;
    }

    private void refuseUnknown(String holder, Set<String> known) {
        JsonNode object = file.at(holder.isEmpty() ? "" : "/" + holder.replace('.', '/'));
        object.properties().forEach(member -> {
            if (!known.contains(member.getKey()) && !member.getValue().isNull()) {
                problems.add(new Problem(
                        new JsonPath(holder.isEmpty() ? "$" : "$." + holder)
                                .field(member.getKey())
                                .text(),
                        "A definition has no place for this field.",
                        CARRY));
            }
        });
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
