package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a Terraform state, as {@code terraform show -json} prints it: all values are resolved, so texts are taken as
 * they are (formats: Terraform's "JSON Output Format"; MyPureCloud/terraform-provider-genesyscloud).
 */
final class TerraformState {
    private static final String INTEGRATION = "genesyscloud_integration";
    private static final String ACTION = "genesyscloud_integration_action";
    private static final String AUTH_ACTION = "genesyscloud_integration_custom_auth_action";
    private static final String SHOW = "Write it with: terraform show -json > state.json";

    private static final List<String> TEXTS =
            List.of("name", "category", "integration_id", "contract_input", "contract_output");
    private static final List<String> OTHERS =
            List.of("id", "secure", "config_timeout_seconds", "config_request", "config_response", "function_config");
    private static final List<String> REQUEST =
            List.of("request_url_template", "request_type", "request_template", "headers");
    private static final List<String> RESPONSE =
            List.of("translation_map", "translation_map_defaults", "success_template");

    private final List<JsonNode> resources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> passedOver = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    /** The integrations of the state by their ids. */
    private final Map<String, JsonNode> integrations = new HashMap<>();

    static ActionDirectory read(String text, String subject) {
        TerraformState state = new TerraformState();
        ObjectNode tree = FileParser.tree(text, "", SHOW, state.problems);
        FileParser.refuse(subject, state.problems);
        state.requireState(tree);
        FileParser.refuse(subject, state.problems);
        state.collect(tree.at("/values/root_module"));
        List<ActionDirectory.Entry> entries = state.entries();
        FileParser.refuse(subject, state.problems);
        return new ActionDirectory(entries, state.passedOver);
    }

    private void requireState(ObjectNode tree) {
        String version = tree.path("format_version").asText();
        if (tree.has("planned_values") || tree.has("resource_changes")) {
            problem(
                    "$",
                    "This is a plan, in which values may be unknown.",
                    "Apply it; then show the state, not the plan.");
        } else if (version.isEmpty()) {
            problem(
                    "$",
                    tree.has("lineage")
                            ? "This is the file in which Terraform keeps the state, in its own format."
                            : "There is no format_version, so this is not what terraform show -json prints.",
                    SHOW);
        } else if (!version.startsWith("0.") && !version.startsWith("1.")) {
            problem(
                    "$.format_version",
                    "Only the versions 0 and 1 are supported.",
                    "Use a release that supports this one.");
        } else if (!tree.has("values")) {
            problem(
                    "$",
                    "The state is empty.",
                    "Run terraform show -json where the configuration is, in the workspace that has been applied.");
        }
    }

    private void collect(JsonNode module) {
        for (JsonNode resource : module.path("resources")) {
            resources.add(resource);
            JsonNode values = resource.path("values");
            if (is(resource, INTEGRATION)) {
                String id = values.path("id").asText();
                JsonNode known = integrations.get(id);
                integrations.put(id, known != null && known.has("integration_type") ? known : values);
            }
        }
        for (JsonNode child : module.path("child_modules")) {
            collect(child);
        }
    }

    private static boolean is(JsonNode resource, String type) {
        return resource.path("type").asText().equals(type);
    }

    private List<ActionDirectory.Entry> entries() {
        List<ActionDirectory.Entry> entries = new ArrayList<>();
        for (JsonNode resource : resources) {
            String address = resource.path("address").asText();
            boolean isManaged = resource.path("mode").asText().equals("managed");
            if (isManaged && is(resource, AUTH_ACTION)) {
                Problem problem = FileDefinition.ofTheService(Json.object().put("actionType", PageForm.CUSTOM_AUTH))
                        .get(0);
                passOver(address, problem.message(), problem.remedy());
            } else if (isManaged && is(resource, ACTION)) {
                ActionDirectory.Entry entry = entry(resource, address);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private ActionDirectory.@Nullable Entry entry(JsonNode resource, String address) {
        JsonNode values = resource.path("values");
        if (resource.has("deposed_key")) {
            passOver(address, "This is left over from a replacement, to be destroyed.", "Run terraform apply.");
            return null;
        }
        if (!isEmpty(values.path("function_config"))) {
            passOver(
                    address,
                    "The code of its function is not in the state.",
                    "Leave it to Terraform, or create it with functions().");
            return null;
        }
        int before = problems.size();
        for (String attribute : TEXTS) {
            if (!values.path(attribute).isTextual()) {
                problem(address + ", " + attribute, "There is no such text.", SHOW);
            } else if (resource.path("sensitive_values").path(attribute).asBoolean()) {
                problem(
                        address + ", " + attribute,
                        "The state marks this as sensitive, and files for version control would show it.",
                        "If it is not a secret, write nonsensitive(…) around it in the configuration and apply that.");
            }
        }
        noteUnknown(values, TEXTS, address);
        String integrationId = values.path("integration_id").asText();
        JsonNode integration = integrations.getOrDefault(integrationId, Json.object());
        ObjectNode action = action(values, integration, address);
        for (FileFault fault : FileRules.check(action)) {
            problem(address + ": " + fault.path(), fault.message(), fault.remedy());
        }
        if (problems.size() > before) {
            return null;
        }
        ObjectNode written = Variables.escape(action);
        hide(resource, REQUEST, "config_request", written.at("/config/request"), address);
        hide(resource, RESPONSE, "config_response", written.at("/config/response"), address);
        String name = name(integration);
        boolean isNamed = isUnique(name);
        return new ActionDirectory.Entry(
                ExportFolder.name(action.path("name").asText()),
                new ExportFile(action),
                new ExportFile(written),
                Optional.of(values.path("category").asText()),
                isNamed ? Optional.of(name) : Optional.empty(),
                isNamed ? Optional.empty() : Optional.of(integrationId),
                Optional.empty(),
                Map.of());
    }

    private ObjectNode action(JsonNode values, JsonNode integration, String address) {
        ObjectNode action = Json.object().put("name", values.path("name").asText());
        String url = values.at("/config_request/0/request_url_template").asText();
        action.put("integrationType", integration.path("integration_type").asText(type(url)));
        action.put("actionType", PageForm.CUSTOM);
        ObjectNode config = action.putObject("config");
        copy(values, REQUEST, "config_request", config.putObject("request"), address);
        copy(values, RESPONSE, "config_response", config.putObject("response"), address);
        JsonNode timeout = values.path("config_timeout_seconds");
        if (timeout.asInt() > 0) {
            config.set("timeoutSeconds", timeout);
        }
        ObjectNode contract = action.putObject("contract");
        contract.putObject("input").set("inputSchema", schema(values, "contract_input", address));
        contract.putObject("output").set("successSchema", schema(values, "contract_output", address));
        return action.put("secure", values.path("secure").asBoolean());
    }

    /** Returns the name of an integration, of a resource or of one that was looked up. */
    private static String name(JsonNode integration) {
        return integration.at("/config/0/name").asText(integration.path("name").asText());
    }

    private boolean isUnique(String name) {
        int count = 0;
        for (JsonNode integration : integrations.values()) {
            count += name(integration).equals(name) ? 1 : 0;
        }
        return count == 1 && !name.isEmpty();
    }

    /** The type where the state does not have the integration itself; only the admin page asks for it. */
    private static String type(String url) {
        if (url.startsWith("arn:")) {
            return "aws-lambda-data-actions";
        }
        return url.startsWith("/api/v2/") ? "purecloud-data-actions" : "custom-rest-actions";
    }

    private void copy(JsonNode values, List<String> attributes, String block, ObjectNode to, String address) {
        JsonNode from = values.path(block).path(0);
        for (String attribute : attributes) {
            JsonNode value = from.get(attribute);
            if (value != null && !value.isNull()) {
                to.set(field(attribute), value);
            }
        }
        noteUnknown(from, attributes, address + ", " + block);
    }

    /** Returns {@code requestType} for {@code request_type}. */
    private static String field(String attribute) {
        StringBuilder field = new StringBuilder();
        for (String word : attribute.split("_", -1)) {
            field.append(
                    field.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return field.toString();
    }

    private void noteUnknown(JsonNode block, List<String> known, String place) {
        for (Map.Entry<String, JsonNode> attribute : block.properties()) {
            String name = attribute.getKey();
            if (!known.contains(name) && !(known == TEXTS && OTHERS.contains(name)) && !isEmpty(attribute.getValue())) {
                passOver(
                        place + ", " + name,
                        "An export file has no place for this attribute.",
                        "Check that the action can do without it.");
            }
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() ? value.isEmpty() : value.asText("").isEmpty();
    }

    private JsonNode schema(JsonNode values, String attribute, String address) {
        String text = values.path(attribute).asText();
        return text.isEmpty()
                ? Json.object()
                : FileParser.tree(
                        text, address + ", " + attribute + ", ", "Write a JSON schema, with jsonencode(…).", problems);
    }

    /** Puts a variable of the environment in the place of each text that the state marks as sensitive. */
    private void hide(JsonNode resource, List<String> attributes, String name, JsonNode block, String address) {
        JsonNode marks = resource.path("sensitive_values").path(name);
        for (String attribute : attributes) {
            if (block instanceof ObjectNode object && object.has(field(attribute))) {
                JsonNode mark = mark(marks.isArray() ? marks.path(0) : marks, attribute);
                object.set(
                        field(attribute),
                        hidden(object.path(field(attribute)), mark, variable(address + " " + attribute)));
            }
        }
    }

    /** A mark of a whole holds for its parts. */
    private static JsonNode mark(JsonNode marks, String part) {
        return marks.isObject() ? marks.path(part) : marks;
    }

    private JsonNode hidden(JsonNode value, JsonNode mark, String variable) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = variable(variable + " " + member.getKey());
            member.setValue(hidden(member.getValue(), mark(mark, member.getKey()), name));
        }
        return value.isTextual() && mark.asBoolean()
                ? TextNode.valueOf("@{env." + unique(variable, value.textValue()) + "}")
                : value;
    }

    private String unique(String name, String value) {
        String free = name;
        for (int i = 2; !value.equals(variables.getOrDefault(free, value)); i++) {
            free = name + "_" + i;
        }
        variables.put(free, value);
        return free;
    }

    /** Returns a name such as {@code ORDERS_FIND_HEADERS_X_API_KEY}. */
    private static String variable(String place) {
        return place.replace(ACTION + ".", "")
                .replace("module.", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_");
    }

    private void problem(String path, String message, String remedy) {
        problems.add(new Problem(path, message, remedy));
    }

    private void passOver(String place, String message, String remedy) {
        passedOver.add(new Problem(place, message, remedy));
    }
}
