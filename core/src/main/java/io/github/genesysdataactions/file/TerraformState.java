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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The actions of a Terraform state, as {@code terraform show -json} prints it: all values are resolved, so texts are taken as
 * they are (formats: Terraform's "JSON Output Format"; MyPureCloud/terraform-provider-genesyscloud).
 */
final class TerraformState {
    private static final String INTEGRATION = "genesyscloud_integration";
    private static final String ACTION = "genesyscloud_integration_action";
    private static final String AUTH_ACTION = "genesyscloud_integration_custom_auth_action";
    private static final String SHOW = "Write it with: terraform show -json > state.json";

    private static final List<String> OUTER = List.of(
            "id",
            "name",
            "category",
            "integration_id",
            "secure",
            "config_timeout_seconds",
            "contract_input",
            "contract_output",
            "config_request",
            "config_response",
            "function_config");
    /** A block of the resource, and which member of an export file's config has its attributes. */
    private record Block(String name, String field, List<String> attributes) {}

    private static final List<Block> BLOCKS = List.of(
            new Block(
                    "config_request",
                    "request",
                    List.of("request_url_template", "request_type", "request_template", "headers")),
            new Block(
                    "config_response",
                    "response",
                    List.of("translation_map", "translation_map_defaults", "success_template")));
    private static final Pattern WORD = Pattern.compile("_(\\p{Lower})");
    private static final Pattern NOT_IN_A_VARIABLE = Pattern.compile("[^A-Z0-9]+");

    private final List<JsonNode> resources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> passedOver = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    /** The integrations of the state by their ids. */
    private final Map<String, JsonNode> integrations = new HashMap<>();

    static ActionDirectory read(String text, String subject) {
        TerraformState state = new TerraformState();
        ObjectNode tree = Reading.tree(text, "", SHOW, state.problems);
        Reading.refuse(subject, state.problems);
        state.requireState(tree);
        Reading.refuse(subject, state.problems);
        state.collect(tree.at("/values/root_module"));
        List<ActionDirectory.Entry> entries = state.entries();
        Reading.refuse(subject, state.problems);
        return new ActionDirectory(entries, state.passedOver);
    }

    private void requireState(ObjectNode tree) {
        String version = tree.path("format_version").asText();
        if (tree.has("planned_values") || tree.has("resource_changes")) {
            problem(
                    "$",
                    "This is a plan, in which values may be open.",
                    "Apply it; then show the state, not the plan.");
        } else if (version.isEmpty()) {
            problem(
                    "$",
                    tree.has("lineage")
                            ? "This is the file in which Terraform keeps the state, in a form of its own."
                            : "There is no format_version, so this is not what terraform show -json prints.",
                    SHOW);
        } else if (!version.startsWith("0.") && !version.startsWith("1.")) {
            problem("$.format_version", "Only the versions 0 and 1 are known.", "Use a release that knows this one.");
        } else if (!tree.has("values")) {
            problem(
                    "$",
                    "The state is empty.",
                    "Run terraform show -json where the configuration is, in the workspace that has been applied.");
        }
    }

    private void collect(JsonNode module) {
        module.path("resources").forEach(resources::add);
        module.path("child_modules").forEach(this::collect);
    }

    private List<ActionDirectory.Entry> entries() {
        resources.stream()
                .filter(resource -> resource.path("type").asText().equals(INTEGRATION))
                .map(resource -> resource.path("values"))
                .forEach(values -> integrations.merge(
                        values.path("id").asText(), values, (one, other) -> one.has("integration_type") ? one : other));
        List<ActionDirectory.Entry> entries = new ArrayList<>();
        for (JsonNode resource : resources) {
            String address = resource.path("address").asText();
            boolean isManaged = resource.path("mode").asText().equals("managed");
            String type = resource.path("type").asText();
            if (isManaged && type.equals(AUTH_ACTION)) {
                passedOver.addAll(
                        FileDefinition.ofTheService(Json.object().put("actionType", Forms.CUSTOM_AUTH)).stream()
                                .map(problem -> new Problem(address, problem.message(), problem.remedy()))
                                .toList());
            } else if (isManaged && type.equals(ACTION) && resource.has("deposed_key")) {
                passOver(address, "This is what a replacement left, to be destroyed.", "Run terraform apply.");
            } else if (isManaged && type.equals(ACTION) && !isEmpty(resource.at("/values/function_config"))) {
                passOver(
                        address,
                        "The code of its function is not in the state.",
                        "Leave it to Terraform, or create it with functions().");
            } else if (isManaged && type.equals(ACTION)) {
                entry(resource, address).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<ActionDirectory.Entry> entry(JsonNode resource, String address) {
        JsonNode values = resource.path("values");
        JsonNode sensitive = resource.path("sensitive_values");
        int before = problems.size();
        for (String attribute : List.of("name", "category", "integration_id", "contract_input", "contract_output")) {
            if (!values.path(attribute).isTextual()) {
                problem(address + ", " + attribute, "There is no such text.", SHOW);
            } else if (sensitive.path(attribute).asBoolean()) {
                problem(
                        address + ", " + attribute,
                        "The state marks this as sensitive, and files for version control would show it.",
                        "If it is not a secret, write nonsensitive(…) around it in the configuration and apply that.");
            }
        }
        noteUnknown(values, OUTER, address);
        ObjectNode action = Json.object().put("name", values.path("name").asText());
        String integrationId = values.path("integration_id").asText();
        JsonNode integration = integrations.getOrDefault(integrationId, Json.object());
        String url = values.at("/config_request/0/request_url_template").asText();
        action.put("integrationType", integration.path("integration_type").asText(type(url)));
        action.put("actionType", Forms.CUSTOM);
        ObjectNode config = action.putObject("config");
        BLOCKS.forEach(block -> copy(values, block, config, address));
        if (values.path("config_timeout_seconds").asInt() > 0) {
            config.set("timeoutSeconds", values.get("config_timeout_seconds"));
        }
        ObjectNode contract = action.putObject("contract");
        contract.putObject("input").set("inputSchema", schema(values, "contract_input", address));
        contract.putObject("output").set("successSchema", schema(values, "contract_output", address));
        action.put("secure", values.path("secure").asBoolean());
        FileRules.check(action)
                .forEach(fault -> problem(address + ": " + fault.path(), fault.message(), fault.remedy()));
        if (problems.size() > before) {
            return Optional.empty();
        }
        ObjectNode written = Variables.escape(action);
        BLOCKS.forEach(block -> hide(block, written.path("config"), sensitive, address));
        Optional<String> name = Stream.of(integration.at("/config/0/name"), integration.path("name"))
                .map(JsonNode::asText)
                .filter(known -> !known.isEmpty() && isUnique(known))
                .findFirst();
        return Optional.of(new ActionDirectory.Entry(
                ExportFolder.name(action.path("name").asText()),
                new ExportFile(action),
                new ExportFile(written),
                Optional.of(values.path("category").asText()),
                name,
                name.isPresent() ? Optional.empty() : Optional.of(integrationId),
                Optional.empty()));
    }

    private boolean isUnique(String name) {
        return integrations.values().stream()
                        .filter(integration ->
                                integration.at("/config/0/name").asText().equals(name)
                                        || integration.path("name").asText().equals(name))
                        .count()
                == 1;
    }

    /** The type where the state does not have the integration itself; only the admin page asks for it. */
    private static String type(String url) {
        if (url.startsWith("arn:")) {
            return "aws-lambda-data-actions";
        }
        return url.startsWith("/api/v2/") ? "purecloud-data-actions" : "custom-rest-actions";
    }

    private void copy(JsonNode values, Block block, ObjectNode config, String address) {
        JsonNode from = values.path(block.name()).path(0);
        ObjectNode to = config.putObject(block.field());
        for (String attribute : block.attributes()) {
            JsonNode value = from.path(attribute);
            if (!value.isMissingNode() && !value.isNull()) {
                to.set(field(attribute), value);
            }
        }
        noteUnknown(from, block.attributes(), address + ", " + block.name());
    }

    /** Returns {@code requestType} for {@code request_type}. */
    private static String field(String attribute) {
        return WORD.matcher(attribute).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private void noteUnknown(JsonNode block, List<String> names, String place) {
        block.properties().forEach(attribute -> {
            if (!names.contains(attribute.getKey()) && !isEmpty(attribute.getValue())) {
                passOver(
                        place + ", " + attribute.getKey(),
                        "An export file has no place for this attribute.",
                        "Check that the action can do without it.");
            }
        });
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private JsonNode schema(JsonNode values, String attribute, String address) {
        String text = values.path(attribute).asText();
        return text.isEmpty()
                ? Json.object()
                : Reading.tree(
                        text, address + ", " + attribute + ", ", "Write a JSON schema, with jsonencode(…).", problems);
    }

    /** Puts a variable of the environment in the place of each text that the state marks as sensitive. */
    private void hide(Block block, JsonNode config, JsonNode sensitive, String address) {
        JsonNode blocks = sensitive.path(block.name());
        JsonNode marks = blocks.isArray() ? blocks.path(0) : blocks;
        ObjectNode object = (ObjectNode) config.path(block.field());
        for (String attribute : block.attributes()) {
            String field = field(attribute);
            if (object.has(field)) {
                JsonNode mark = marks.isObject() ? marks.path(attribute) : marks;
                object.set(field, hidden(object.get(field), mark, variable(address + " " + attribute)));
            }
        }
    }

    private JsonNode hidden(JsonNode value, JsonNode mark, String variable) {
        if (value instanceof ObjectNode map) {
            map.properties().forEach(member -> {
                JsonNode markOfMember = mark.isObject() ? mark.path(member.getKey()) : mark;
                member.setValue(hidden(member.getValue(), markOfMember, variable(variable + " " + member.getKey())));
            });
        }
        return value.isTextual() && mark.asBoolean()
                ? TextNode.valueOf("@{env." + unique(variable, value.textValue()) + "}")
                : value;
    }

    private String unique(String name, String value) {
        String free = name;
        for (int i = 2; !variables.computeIfAbsent(free, any -> value).equals(value); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** Returns a name such as {@code ORDERS_FIND_HEADERS_X_API_KEY}. */
    private static String variable(String place) {
        String upper = place.replace(ACTION + ".", "").replace("module.", "").toUpperCase(Locale.ROOT);
        return NOT_IN_A_VARIABLE.matcher(upper).replaceAll("_");
    }

    private void problem(String path, String message, String remedy) {
        problems.add(new Problem(path, message, remedy));
    }

    private void passOver(String place, String message, String remedy) {
        passedOver.add(new Problem(place, message, remedy));
    }
}
