package io.github.genesysdataactions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.testing.OrganizationExports;
import io.github.genesysdataactions.testing.OrganizationExports.Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States of our own making, as {@code terraform show -json} prints them. */
class TerraformStateTest {
    private static final String ACTION = "genesyscloud_integration_action";

    @TempDir
    Path directory;

    @Test
    void parse_takesAllThatAnActionHas() {
        ActionDirectory.Entry entry = only(state(action("find"), integration("i-1", "Orders (prod)")));

        assertThat(entry.file()).isEqualTo(ExportFile.parse("""
            {"name": "Find order", "integrationType": "custom-rest-actions", "actionType": "custom",
             "config": {
               "request": {"requestUrlTemplate": "https://orders.example.com/${input.id}", "requestType": "GET",
                 "requestTemplate": "${input.rawRequest}", "headers": {"Accept": "application/json"}},
               "response": {"translationMap": {"status": "$.state"}, "translationMapDefaults": {"status": "UNKNOWN"},
                 "successTemplate": "{\\"status\\": ${status}}"},
               "timeoutSeconds": 20},
             "contract": {
               "input": {"inputSchema": {"type": "object", "properties": {"id": {"type": "string"}}}},
               "output": {"successSchema": {"type": "object", "properties": {"amount": {"type": "number", "minimum": 1.0}}}}},
             "secure": true}
            """));
        assertThat(entry.written()).isEqualTo(entry.file());
        assertThat(entry.place()).isEqualTo("Find order");
        assertThat(entry.category()).contains("Orders");
        assertThat(entry.integrationName()).contains("Orders (prod)");
        assertThat(entry.integrationId()).isEmpty();
        assertThat(entry.file().toJson()).contains("1.0").contains("\"translationMapDefaults\"");
        assertThat(entry.file().toDefinition("Orders", "i-1").name()).isEqualTo("Find order");
    }

    @Test
    void parse_givesBackWhatOrganizationsHave() {
        for (Export export : OrganizationExports.of(60, "https://orders.example.com")) {
            ObjectNode file = Json.readObject(export.json()).put("secure", true);
            ObjectNode action = action("find");
            values(action)
                    .put("name", file.path("name").textValue())
                    .put(
                            "contract_input",
                            file.at("/contract/input/inputSchema").toString())
                    .put(
                            "contract_output",
                            file.at("/contract/output/successSchema").toString())
                    .putNull("config_timeout_seconds");
            request(action)
                    .put(
                            "request_url_template",
                            file.at("/config/request/requestUrlTemplate").textValue())
                    .put("request_type", file.at("/config/request/requestType").textValue())
                    .put(
                            "request_template",
                            file.at("/config/request/requestTemplate").textValue())
                    .set("headers", file.at("/config/request/headers"));
            ObjectNode response = (ObjectNode) action.at("/values/config_response/0");
            response.put(
                    "success_template",
                    file.at("/config/response/successTemplate").textValue());
            response.set("translation_map", file.at("/config/response/translationMap"));
            response.set("translation_map_defaults", file.at("/config/response/translationMapDefaults"));

            assertThat(only(state(action, integration("i-1", "Orders"))).file())
                    .isEqualTo(ExportFile.parse(file.toString()));
        }
    }

    @Test
    void parse_leavesOutWhatTheStateLeavesOpen() {
        ObjectNode action = action("find");
        values(action).putNull("config_timeout_seconds").putNull("secure").putArray("config_response");
        request(action).putNull("headers").putNull("request_template");

        assertThat(only(state(action)).file().toJson())
                .contains("\"response\": { }", "\"secure\": false")
                .doesNotContain("timeoutSeconds", "headers", "requestTemplate", "null");
        values(action).put("config_timeout_seconds", 0);
        assertThat(only(state(action)).file().toJson()).doesNotContain("timeoutSeconds");
    }

    @Test
    void parse_goesThroughModulesCountAndForEach() {
        ObjectNode counted = action("find[0]");
        values(counted).put("name", "Find 0");
        ObjectNode keyed = action("find[\"eu\"]");
        values(keyed).put("name", "Find eu");
        ObjectNode state = state(action("find"));
        ObjectNode outer = module(state.withObject("/values/root_module"), "module.orders[\"eu\"]", counted);
        module(outer, "module.orders[\"eu\"].module.search[1]", keyed);

        assertThat(read(state).entries())
                .extracting(entry -> entry.file().name())
                .containsExactly("Find order", "Find 0", "Find eu");
    }

    @Test
    void parse_namesAnIntegrationOnlyIfTheStateKnowsItAsOne() {
        assertThat(only(state(action("find"))).integrationId()).contains("i-1");
        assertThat(only(state(action("find"), integration("i-1", "Orders"), integration("i-2", "Orders")))
                        .integrationId())
                .contains("i-1");

        ObjectNode lookedUp = resource("data", "genesyscloud_integration", "orders");
        values(lookedUp).put("id", "i-1").put("name", "Orders (looked up)");
        ActionDirectory.Entry entry = only(state(action("find"), lookedUp));
        assertThat(entry.integrationName()).contains("Orders (looked up)");
        assertThat(entry.file().integrationType()).contains("custom-rest-actions");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:eu-central-1:111122223333:function:f, aws-lambda-data-actions",
        "/api/v2/users/${input.id}, purecloud-data-actions",
        "https://orders.example.com, custom-rest-actions",
    })
    void parse_readsTheTypeFromTheUrlIfTheStateHasNoIntegration(String url, String type) {
        ObjectNode action = action("find");
        request(action).put("request_url_template", url);

        assertThat(only(state(action)).file().integrationType()).contains(type);
    }

    /** What stands in quotation marks in a configuration, and what Terraform makes of it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "$${input.id},            ${input.id}",
                "$!{input.id},            $!{input.id}",
                "$input.id,               $input.id",
                "$$.id,                   $$.id",
                "$.items[?(@.a=='x')].id, $.items[?(@.a=='x')].id",
                "%%{if true},             %{if true}",
                "%20%%,                   %20%%",
                "a=$$&b=%,                a=$$&b=%",
                "$$${input.price},        $${input.price}",
                "#if($input.a)x#end,      #if($input.a)x#end",
                "@{env.HOST},             @{env.HOST}"
            })
    void texts_areWhatTerraformResolved(String configuration, String text) throws IOException {
        ObjectNode action = action("find");
        request(action).put("request_template", resolved(configuration));
        values(action).withObject("/config_response/0/translation_map").put("x", resolved(configuration));

        read(state(action)).write(directory.resolve("actions"));

        assertThat(resolved(configuration)).as("the state").isEqualTo(text);
        ExportFile back = ActionDirectory.read(directory.resolve("actions"), Map.of())
                .entries()
                .get(0)
                .file();
        assertThat(back.requestTemplate()).contains(text);
        assertThat(Json.readObject(back.toJson())
                        .at("/config/response/translationMap/x")
                        .textValue())
                .isEqualTo(text);
        if (!text.startsWith("@")) {
            assertThat(directory.resolve("actions/Find order/request.vm")).hasContent(text);
        }
    }

    @Test
    void write_hidesWhatIsSensitive() throws IOException {
        ObjectNode action = action("find[\"eu\"]");
        action.put("address", "module.orders." + action.path("address").asText());
        request(action)
                .put("request_url_template", "https://secret.example.com")
                .withObject("headers")
                .put("X-Api-Key", "hidden");
        action.set(
                "sensitive_values",
                Json.readObject(
                        "{\"config_request\":[{\"request_url_template\":true,\"headers\":{\"X-Api-Key\":true}}]}"));

        ActionDirectory actions = read(state(action));
        actions.write(directory.resolve("actions"));

        assertThat(only(state(action)).file().toJson()).contains("hidden");
        assertThat(all(directory.resolve("actions")))
                .doesNotContain("hidden", "secret.example.com")
                .contains("@{env.ORDERS_FIND_EU_HEADERS_X_API_KEY}", "\"Accept\": \"application/json\"");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> ActionDirectory.read(directory.resolve("actions"), Map.of()))
                .withMessageContaining("ORDERS_FIND_EU_REQUEST_URL_TEMPLATE is not set");
        assertThat(ActionDirectory.read(
                                directory.resolve("actions"),
                                Map.of(
                                        "ORDERS_FIND_EU_HEADERS_X_API_KEY", "hidden",
                                        "ORDERS_FIND_EU_REQUEST_URL_TEMPLATE", "https://secret.example.com"))
                        .entries()
                        .get(0)
                        .file())
                .isEqualTo(actions.entries().get(0).file());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"config_request\":true}",
                "{\"config_request\":[true]}",
                "{\"config_request\":[{\"headers\":true}]}"
            })
    void write_hidesAllBelowAMark(String sensitive) throws IOException {
        ObjectNode action = action("find");
        request(action).withObject("headers").put("A", "hidden").put("a", "other");
        action.set("sensitive_values", Json.readObject(sensitive));

        read(state(action)).write(directory.resolve("actions"));

        assertThat(all(directory.resolve("actions")))
                .doesNotContain("hidden", "\"other\"")
                .contains("@{env.FIND_HEADERS_A}", "@{env.FIND_HEADERS_A_2}");
    }

    @ParameterizedTest
    @CsvSource({"name", "category", "integration_id", "contract_input", "contract_output"})
    void parse_refusesASecretThatFilesCannotHide(String attribute) {
        ObjectNode action = action("find");
        action.withObject("sensitive_values").put(attribute, true);

        assertThat(problems(state(action).toString()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo(ACTION + ".find, " + attribute))
                .satisfies(problem -> assertThat(problem.remedy()).contains("nonsensitive(…)"));
    }

    @Test
    void parse_passesOverWhatFilesCannotSay() {
        ObjectNode unknown = action("find");
        values(unknown).put("of_tomorrow", "x").put("of_yesterday", "").putArray("function_config");
        request(unknown).put("retries", 3);
        ObjectNode deposed = action("old");
        deposed.put("deposed_key", "0a1b2c3d");
        ObjectNode function = action("function");
        values(function).putArray("function_config").addObject().put("handler", "src/index.handler");
        ObjectNode auth = resource("managed", "genesyscloud_integration_custom_auth_action", "login");
        ObjectNode lookedUp = resource("data", ACTION, "lookup");
        values(lookedUp).put("name", "Looked up");

        ActionDirectory actions =
                read(state(unknown, deposed, function, auth, lookedUp, resource("managed", "x", "y")));

        assertThat(actions.entries()).hasSize(1);
        assertThat(actions.passedOver())
                .extracting(Problem::path)
                .containsExactly(
                        ACTION + ".find, of_tomorrow",
                        ACTION + ".find, config_request, retries",
                        ACTION + ".old",
                        ACTION + ".function",
                        "genesyscloud_integration_custom_auth_action.login");
    }

    @Test
    void parse_saysAllFaultsAtOnce() {
        ObjectNode first = action("first");
        values(first).put("contract_input", "{\"type\": }").remove("category");
        ObjectNode second = action("second");
        values(second).put("contract_output", "[]").put("name", " ");
        request(second).put("headers", "hidden");

        assertThat(problems(state(first, second).toString()))
                .extracting(Problem::path)
                .containsExactly(
                        ACTION + ".first, category",
                        ACTION + ".first, contract_input, $",
                        ACTION + ".second, contract_output, $",
                        ACTION + ".second: $.name",
                        ACTION + ".second: $.config.request.headers");
        assertThat(problems(state(second).toString()).toString()).doesNotContain("hidden");
    }

    @Test
    void parse_saysWhatItWasGivenInstead() {
        assertThat(message("no JSON")).contains("terraform show -json > state.json");
        assertThat(message("{\"version\":4,\"lineage\":\"l\",\"resources\":[]}"))
                .contains("keeps the state", "terraform show -json > state.json");
        assertThat(message("{\"format_version\":\"1.2\",\"planned_values\":{},\"resource_changes\":[]}"))
                .contains("This is a plan", "show the state, not the plan");
        assertThat(message("{\"format_version\":\"1.0\"}")).contains("The state is empty", "workspace");
        assertThat(message("{\"format_version\":\"2.0\",\"values\":{}}")).contains("$.format_version");
        assertThat(message("{\"name\":\"x\"}")).contains("no format_version");
    }

    @Test
    void parse_isEmptyForAStateWithoutActions() {
        assertThat(read(state(integration("i-1", "Orders"))).entries()).isEmpty();
        assertThat(ActionDirectory.parseTerraform("{\"format_version\":\"0.1\",\"values\":{\"root_module\":{}}}")
                        .entries())
                .isEmpty();
    }

    @Test
    void write_keepsActionsOfOneNameApart() throws IOException {
        ObjectNode other = action("other");
        values(other).put("integration_id", "i-2");
        request(other).put("request_url_template", "https://other.example.com");

        read(state(action("find"), other)).write(directory.resolve("actions"));

        assertThat(ActionDirectory.read(directory.resolve("actions"), Map.of()).entries())
                .extracting(entry -> entry.integrationId().orElseThrow())
                .containsExactlyInAnyOrder("i-1", "i-2");
    }

    @Test
    void read_takesAFile() throws IOException {
        Path file = directory.resolve("state.json");
        Files.writeString(file, state(action("find")).toString());
        assertThat(ActionDirectory.readTerraform(file).entries()).hasSize(1);

        Files.writeString(file, "{}");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> ActionDirectory.readTerraform(file))
                .withMessageContaining("The Terraform state " + file);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ActionDirectory.readTerraform(directory.resolve("none.json")));
    }

    /** Terraform's escapes in quotation marks: a doubled sign before a brace is one; nothing else is. */
    private static String resolved(String configuration) {
        return Pattern.compile("([$%])\\1\\{")
                .matcher(configuration)
                .replaceAll(escape -> "\\" + escape.group(1) + "{");
    }

    private static ActionDirectory read(ObjectNode state) {
        return ActionDirectory.parseTerraform(state.toString());
    }

    private static ActionDirectory.Entry only(ObjectNode state) {
        List<ActionDirectory.Entry> entries = read(state).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static String message(String json) {
        return problems(json).toString();
    }

    private static List<Problem> problems(String json) {
        try {
            ActionDirectory.parseTerraform(json);
            throw new AssertionError("was read");
        } catch (InvalidDefinitionException e) {
            return e.problems();
        }
    }

    private static String all(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(TerraformStateTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode state(ObjectNode... resources) {
        ObjectNode state = Json.object().put("format_version", "1.0").put("terraform_version", "1.9.8");
        state.putObject("values").putObject("outputs");
        module(state.withObject("/values"), "", resources);
        return state;
    }

    private static ObjectNode module(ObjectNode parent, String address, ObjectNode... resources) {
        ObjectNode module = address.isEmpty()
                ? parent.putObject("root_module")
                : parent.withArray("child_modules").addObject().put("address", address);
        module.putArray("resources").addAll(List.of(resources));
        return module;
    }

    private static ObjectNode resource(String mode, String type, String name) {
        ObjectNode resource = Json.object()
                .put("address", (mode.equals("data") ? "data." : "") + type + "." + name)
                .put("mode", mode)
                .put("type", type)
                .put("name", name.replaceAll("\\[.*", ""))
                .put("provider_name", "registry.terraform.io/mypurecloud/genesyscloud")
                .put("schema_version", 1);
        resource.putObject("values");
        resource.putObject("sensitive_values");
        return resource;
    }

    private static ObjectNode integration(String id, String name) {
        ObjectNode integration = resource("managed", "genesyscloud_integration", "of_" + id);
        values(integration)
                .put("id", id)
                .put("integration_type", "custom-rest-actions")
                .put("intended_state", "ENABLED")
                .putArray("config")
                .addObject()
                .put("name", name);
        return integration;
    }

    private static ObjectNode action(String name) {
        ObjectNode action = resource("managed", ACTION, name);
        action.set("values", Json.readObject("""
            {"id": "custom_-_1", "name": "Find order", "category": "Orders", "integration_id": "i-1", "secure": true,
             "config_timeout_seconds": 20, "function_config": [],
             "contract_input": "{\\"type\\":\\"object\\",\\"properties\\":{\\"id\\":{\\"type\\":\\"string\\"}}}",
             "contract_output":
               "{\\"type\\":\\"object\\",\\"properties\\":{\\"amount\\":{\\"type\\":\\"number\\",\\"minimum\\":1.0}}}",
             "config_request": [{"headers": {"Accept": "application/json"}, "request_template": "${input.rawRequest}",
               "request_type": "GET", "request_url_template": "https://orders.example.com/${input.id}"}],
             "config_response": [{"success_template": "{\\"status\\": ${status}}",
               "translation_map": {"status": "$.state"}, "translation_map_defaults": {"status": "UNKNOWN"}}]}
            """));
        return action;
    }

    private static ObjectNode values(ObjectNode resource) {
        return (ObjectNode) resource.path("values");
    }

    private static ObjectNode request(ObjectNode action) {
        return (ObjectNode) action.at("/values/config_request/0");
    }
}
