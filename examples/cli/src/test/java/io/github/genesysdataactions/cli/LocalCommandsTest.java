package io.github.genesysdataactions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genesysdataactions.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that ask no organization. */
class LocalCommandsTest {
    private static final String FIND_ORDER = """
            {
              "name": "Find order",
              "integrationType": "custom-rest-actions",
              "actionType": "custom",
              "config": {
                "request": {
                  "requestUrlTemplate": "https://orders.example.com/${input.id}",
                  "requestType": "GET",
                  "requestTemplate": "${input.rawRequest}"
                },
                "response": {"successTemplate": "${rawResult}"}
              },
              "contract": {
                "input": {"inputSchema": {"type": "object", "required": ["id"],
                  "properties": {"id": {"type": "string"}, "limit": {"type": "integer"}}}},
                "output": {"successSchema": {"type": "object", "properties": {"status": {"type": "string"}}}}
              }
            }
            """;

    private static final String UNESCAPED = "Find order.custom.json:7:57: risky unescaped-url-input";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void begin() {
        cli = new Cli(folder);
    }

    @Test
    void new_leadsToAnActionThatIsCleanAndTested() {
        assertThat(cli.run("new", "find-order").out()).contains("data-actions test find-order");

        assertThat(cli.run("lint", "find-order")).isEqualTo(new Ran(0, "1 action, nothing found.\n", ""));
        assertThat(cli.run("test", "find-order"))
                .isEqualTo(new Ran(0, "ok      find-order, first\n1 case: 1 ok, 0 failed.\n", ""));
        assertThat(cli.run("new", "Get/Order").err()).contains("letters, digits");
        Ran again = cli.run("new", "find-order");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("error: ").contains("find-order");
    }

    @Test
    void new_makesTheOutputOfASampleAnswer() {
        cli.write("orders.json", "[{\"number\": 7, \"lines\": [{\"sku\": \"x\"}]}]");

        Ran made = cli.run("new", "Find orders", "--from-answer", "orders.json");

        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("data-actions lint \"Find orders\"");
        assertThat(cli.read("Find orders/output.schema.json")).contains("\"number\"", "\"sku\"");
        assertThat(cli.run("test", "Find orders").code()).isZero();
        assertThat(cli.run("new", "x", "--from-answer", "none.json").err())
                .isEqualTo("error: Reading none.json failed: there is no such file.\n");
    }

    @Test
    void lint_saysWhatWhereAndWhatToDo() throws IOException {
        cli.write("Find order.custom.json", FIND_ORDER);

        Ran text = cli.run("lint", "Find order.custom.json");
        Ran json = cli.run("lint", ".", "--json", "--fail-on", "risky", "--sarif", "out/lint.sarif");

        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains(
                        UNESCAPED,
                        "    Write $esc.uriEncode",
                        " Inside this file write \\\" for each quotation mark.\n")
                .endsWith("none is broken or worse.\n");
        assertThat(json.code()).isEqualTo(1);
        var findings = new ObjectMapper().readTree(json.out());
        assertThat(findings.at("/findings/0/file").asText()).isEqualTo("Find order.custom.json");
        assertThat(findings.at("/findings/0/line").asInt()).isEqualTo(7);
        assertThat(findings.at("/failing").asInt()).isPositive();
        assertThat(cli.read("out/lint.sarif")).contains("\"uri\" : \"Find%20order.custom.json\"");
        assertThat(cli.run("lint", ".", "--ignore", "unescaped-url-input").out())
                .doesNotContain("unescaped-url-input");
    }

    @Test
    void lint_takesPlaceholdersForVariablesThatAreNotSet() {
        cli.environment.put("EMPTY", "");
        cli.environment.put("SET", "set-value");
        cli.write(
                "actions/Find order.custom.json",
                FIND_ORDER
                        .replace("\"https://orders.example.com/${input.id}\"", "\"@{env.ORDERS_URL}/@{env.SET}/a\"")
                        .replace(
                                "\"requestType\"",
                                "\"headers\": {\"X-Stage\": \"@{env.EMPTY} @@{env.KEPT}\"}, \"requestType\""));
        cli.write(
                "actions/Ports.custom.json",
                FIND_ORDER
                        .replace("Find order", "Ports")
                        .replace("orders.example.com/${input.id}", "@{env.HOST}:@{env.PORT}/a"));
        cli.write(
                "actions/Schemes.custom.json",
                FIND_ORDER
                        .replace("Find order", "Schemes")
                        .replace("https://orders.example.com/${input.id}", "@{env.SCHEME}://orders.example.com/a"));
        cli.write("actions/data-actions.properties", "integration = @{env.INTEGRATION}\n");
        cli.write("actions/notes.md", "@{env.NOT_READ}");

        Ran ran = cli.run("lint", "actions", "--ignore", "get-sends-no-input");

        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        "3 actions, nothing found.\n",
                        "Note: These variables are not set, and lint looked at a placeholder instead: EMPTY, HOST,"
                                + " INTEGRATION, ORDERS_URL, PORT, SCHEME. What depends on the value is found only"
                                + " where it is set.\n"));
        assertThat(cli.run("lint", "actions/Ports.custom.json", "--json").err())
                .contains("a placeholder instead: HOST, PORT. ");
        assertThat(cli.run("test", "actions").err()).contains("The environment variable EMPTY is not set or empty.");
    }

    @Test
    void lint_usesColorsOnlyWhereTheShellHasThem() {
        cli.write("Find order.custom.json", FIND_ORDER);

        assertThat(cli.run("lint", ".").out()).doesNotContain("\u001b");
        assertThat(cli.colored().run("lint", ".").out()).contains("\u001b[33mrisky\u001b[0m");
    }

    @Test
    void run_showsEachStepOrOnlyTheOutput() {
        cli.write("Find order.custom.json", FIND_ORDER);
        cli.write("answer.json", "{\"status\": \"open\"}");

        Ran whole = cli.run("run", "Find order.custom.json", "--input", "id=A-1", "--answer", "answer.json");
        Ran quiet = cli.run(
                "run",
                "Find order.custom.json",
                "--input",
                "{\"id\": \"A-1\", \"limit\": 5}",
                "--answer",
                "answer.json",
                "-q");

        assertThat(whole.code()).isZero();
        assertThat(whole.out()).contains("GET https://orders.example.com/A-1", "Output: {\"status\":\"open\"}");
        assertThat(quiet).isEqualTo(new Ran(0, "{\"status\":\"open\"}\n", ""));
        cli.write(
                "Find order.custom.json",
                FIND_ORDER.replace(
                        "\"requestType\"", "\"headers\": {\"X-Limit\": \"${input.limit}\"}, \"requestType\""));
        assertThat(cli.run("run", "Find order.custom.json", "--input", "id=A-1", "--answer", "answer.json")
                        .out())
                .containsPattern(
                        "succeeded\\.\n  Warning: Find order.custom.json:[0-9:]+: .*input.limit.*\n  INPUT_CONTRACT")
                .doesNotContain("Look at this");
    }

    @Test
    void run_failsAsTheServiceWould() {
        cli.write("Find order.custom.json", FIND_ORDER);

        Ran ran = cli.run("run", "Find order.custom.json", "--input", "id=A-1", "--status", "404");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("failed at REQUEST with 400");
    }

    @Test
    void run_saysWhatToDoWithoutAnAnswerOrForAWrongInput() {
        cli.write("Find order.custom.json", FIND_ORDER);

        assertThat(cli.run("run", "Find order.custom.json", "--input", "id=A-1").err())
                .contains("GET https://orders.example.com/A-1", "--answer FILE")
                .doesNotContain(".backend(");
        assertThat(cli.run("run", "Find order.custom.json", "--input", "limit=many")
                        .err())
                .isEqualTo("error: The input 'limit' is 'many', and the contract wants a value of the type integer."
                        + " To send it as it is, write --input '{\"limit\": \"many\"}'.\n");
        assertThat(cli.run("run", "Find order.custom.json", "--input", "ID=A-1").err())
                .isEqualTo("error: The action has no input 'ID'; it has id, limit.\n");
        assertThat(cli.run("run", "Find order.custom.json", "--input", "@none.json")
                        .err())
                .contains("none.json", "no such file");
        assertThat(cli.run("run", "Find order.custom.json", "--input", "id=A", "--answer", "{\"a\": []}")
                        .err())
                .isEqualTo("error: There is no file {\"a\": []}. --answer names a file that has the body.\n");
    }

    @Test
    void run_savesACaseThatTestRuns() {
        cli.write("Find order.custom.json", FIND_ORDER);
        cli.write("answer.json", "{\"status\": \"open\"}");
        cli.run("run", "Find order.custom.json", "--input", "id=A-1", "--answer", "answer.json", "--save", "found");

        assertThat(cli.run("test", ".").out()).isEqualTo("ok      Find order, found\n1 case: 1 ok, 0 failed.\n");
        String changed = cli.read("Find order/cases/found.json")
                .replace("\"output\" : {\n    \"status\" : \"open\"", "\"output\" : {\n    \"status\" : \"closed\"");
        cli.write("Find order/cases/found.json", changed);
        Ran failed = cli.run("test", ".", "--trace");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out())
                .startsWith(
                        "FAILED  Find order, found  (Find order/cases/found.json)\n        $.output.status: expected \"closed\" and found \"open\"\n")
                .contains("SUCCESS_TEMPLATE")
                .endsWith("1 case: 0 ok, 1 failed.\n");
    }

    @Test
    void runAndTest_sayWhatSucceedsAndIsHardlyMeant() {
        cli.write(
                "Find order.custom.json",
                FIND_ORDER.replace(
                        "\"successTemplate\": \"${rawResult}\"",
                        "\"translationMap\": {\"status\": \"$.order.state\"},"
                                + " \"translationMapDefaults\": {\"status\": \"\\\"none\\\"\"},"
                                + " \"successTemplate\": \"{\\\"status\\\": ${status}, \\\"vip\\\": true}\""));
        cli.write("answer.json", "{\"order\": {\"status\": \"open\", \"id\": 1}}");
        String[] run = {"run", "Find order.custom.json", "--input", "id=A-1", "--answer", "answer.json", "--save", "one"
        };

        assertThat(cli.run(run).out())
                .contains(
                        "succeeded.\n  Warning: Find order.custom.json:11:",
                        "The success template writes 'vip', which the output contract does not have",
                        "\n  Note: Find order.custom.json:11:",
                        "The path $.order.state of 'status' found nothing, so its default \"none\" was used. At $.order the"
                                + " answer has 'status', 'id'.\n");
        assertThat(cli.run("test", ".").out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("ok      Find order, one"),
                        line -> assertThat(line).startsWith("        Warning: Find order.custom.json:11:"),
                        line -> assertThat(line).startsWith("note    Find order: Find order.custom.json:11:"),
                        line -> assertThat(line).isEqualTo("1 case: 1 ok, 0 failed."));
        assertThat(cli.run("test", ".", "-q")).isEqualTo(new Ran(0, "", ""));
        run[run.length - 1] = "two";
        cli.run(run);
        assertThat(cli.run("test", ".").out()).containsOnlyOnce("note    Find order, in each of its cases: ");
        // A case in which the path finds something: then the others are there for the default.
        cli.write("answer.json", "{\"order\": {\"state\": \"open\"}}");
        run[run.length - 1] = "three";
        cli.run(run);
        assertThat(cli.run("test", ".").out()).contains("3 cases: 3 ok").doesNotContain("note");
    }

    @Test
    void run_savesACaseThatPassesWhereTheLayoutOfTheAnswerShows() {
        cli.write("Find order.custom.json", FIND_ORDER);
        cli.write("answer.json", "{\n  \"error\": \"gone\"\n}\n");
        cli.run(
                "run",
                "Find order.custom.json",
                "--input",
                "id=A-1",
                "--answer",
                "answer.json",
                "--status",
                "404",
                "--save",
                "gone");

        assertThat(cli.run("test", ".").out()).isEqualTo("ok      Find order, gone\n1 case: 1 ok, 0 failed.\n");
        cli.write(
                "Find order/cases/gone.json",
                cli.read("Find order/cases/gone.json").replaceFirst("\\}\\\\n\"", "}\""));
        assertThat(cli.run("test", ".").out()).contains("$.failure.message: expected \"", "}\\n");
    }

    @Test
    void run_takesCredentialsFromTheEnvironmentAndShowsNone() {
        cli.environment.put("KEY", "very-secret-value");
        cli.write(
                "Find order.custom.json",
                FIND_ORDER.replace(
                        "\"requestType\"", "\"headers\": {\"X-Key\": \"${credentials.key}\"}, \"requestType\""));

        Ran ran = cli.run(
                "run", "Find order.custom.json", "--input", "id=A-1", "--status", "204", "--credential", "key=KEY");

        assertThat(ran.out() + ran.err()).contains("X-Key: ***").doesNotContain("very-secret-value");
        assertThat(cli.run("run", "Find order.custom.json", "--credential", "key=NONE")
                        .err())
                .contains("names an environment variable that is not set");
    }

    @Test
    void test_isNoSuccessWithoutCases() {
        cli.write("Find order.custom.json", FIND_ORDER);

        Ran ran = cli.run("test", ".");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There are no cases", "--save");
    }

    @Test
    void contract_writesRecords() {
        cli.write("Find order.custom.json", FIND_ORDER);

        assertThat(cli.run("contract", "Find order.custom.json", "--java", "--package", "com.example"))
                .isEqualTo(new Ran(0, """
                        package com.example;

                        import java.util.Optional;

                        /** The contract of the data action 'Find order': input {@code Input}, output {@code Output}. */
                        public final class FindOrder {
                            private FindOrder() {}

                            public record Input(
                                String id,
                                Optional<Long> limit) {}

                            public record Output(
                                Optional<String> status) {}
                        }
                        """, ""));
        assertThat(cli.run("contract", "Find order.custom.json").out()).startsWith("{\"input\":");
        assertThat(cli.run("contract", "Find order.custom.json", "--java", "--package", "a-b")
                        .err())
                .isEqualTo("error: 'a-b' is not a package name.\n");
    }

    @Test
    void run_namesTheActionsOfADirectoryAndReplacesNoCase() {
        cli.write("actions/keep", "not an action");
        cli.run("new", "find-order", "--in", "actions");
        String[] run = {"run", "actions/find-order", "--answer", "actions/find-order/sample.json", "--save", "first"};

        assertThat(cli.run("run", "actions").err())
                .isEqualTo("error: actions is not an action: it has no action.json. Name one of those in it:"
                        + " \"actions/find-order\".\n");
        assertThat(cli.run(run).err()).contains("There is a case actions/find-order/cases/first.json.", "--force");
        String[] forced = Arrays.copyOf(run, run.length + 1);
        forced[run.length] = "--force";
        assertThat(cli.run(forced).err()).doesNotContain("There is a case");
    }

    @Test
    void fromTerraform_writesTheActionsOfAState() {
        cli.write("state.json", """
                {"format_version": "1.0", "terraform_version": "1.9.8", "values": {"root_module": {"resources": [{
                  "address": "genesyscloud_integration_action.find", "mode": "managed",
                  "type": "genesyscloud_integration_action", "name": "find",
                  "provider_name": "registry.terraform.io/mypurecloud/genesyscloud", "schema_version": 1,
                  "values": {"id": "custom_-_1", "name": "Find order", "category": "Orders", "secure": false,
                    "integration_id": "065afab1-6771-4d91-85a1-c41c89e30626", "config_timeout_seconds": 5,
                    "contract_input": "{\\"type\\":\\"object\\",\\"properties\\":{\\"id\\":{\\"type\\":\\"string\\"}}}",
                    "contract_output": "{\\"type\\":\\"object\\",\\"properties\\":{}}",
                    "config_request": [{"request_url_template": "https://orders.example.com/", "request_type": "GET",
                      "request_template": "${input.rawRequest}", "headers": {}}],
                    "config_response": [{"translation_map": {}, "translation_map_defaults": {},
                      "success_template": "${rawResult}"}]}}]}}}
                """);

        Ran written = cli.run("from-terraform", "state.json", "actions");

        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).isEqualTo("1 action in actions. Look through them: data-actions lint actions\n");
        assertThat(cli.read("actions/Find order/action.json")).contains("https://orders.example.com/");
        assertThat(cli.run("from-terraform", "state.json", "actions").code()).isEqualTo(1);
        assertThat(cli.run("from-terraform", "terraform.tfstate", "other").err())
                .contains("terraform show -json > state.json");
        cli.write(
                "empty.json",
                "{\"format_version\": \"1.0\", \"terraform_version\": \"1.9.8\", \"values\": {\"root_module\": {}}}");
        assertThat(cli.run("from-terraform", "empty.json", "other").err()).contains("has no data action");
    }

    @Test
    void diff_takesTheCategoryOfTheIntegrationForNone() {
        for (String directory : List.of("none", "orders", "integrations", "returns")) {
            cli.write(directory + "/Find order.custom.json", FIND_ORDER);
        }
        cli.write("orders/data-actions.properties", "category = Orders\nintegration = Web\n");
        cli.write("integrations/data-actions.properties", "category = Web\nintegration = Web\n");
        cli.write("returns/data-actions.properties", "category = Returns\nintegration = Web\n");

        assertThat(cli.run("diff", "none", "orders").out()).isEqualTo("1 action: 0 differ.\n");
        assertThat(cli.run("diff", "orders", "none").out()).isEqualTo("1 action: 0 differ.\n");
        assertThat(cli.run("diff", "integrations", "integrations").out()).isEqualTo("1 action: 0 differ.\n");
        assertThat(cli.run("diff", "orders", "returns").out()).contains("$.category: \"Orders\" -> \"Returns\"");
    }

    @Test
    void diff_tellsChangesFromBreakingOnes() {
        cli.write("a/Find order.custom.json", FIND_ORDER);
        cli.write("b/Find order.custom.json", FIND_ORDER.replace("orders.example.com", "new.example.com"));
        cli.write(
                "c/Find order.custom.json",
                FIND_ORDER.replace("\"limit\": {\"type\": \"integer\"}", "\"limit\": {\"type\": \"string\"}"));
        cli.write("c/Cancel order.custom.json", FIND_ORDER.replace("Find order", "Cancel order"));

        assertThat(cli.run("diff", "a", "a")).isEqualTo(new Ran(0, "1 action: 0 differ.\n", ""));
        Ran url = cli.run("diff", "a", "b");
        assertThat(url.code()).isEqualTo(2);
        assertThat(url.out())
                .contains(
                        "differs  Find order",
                        "$.config.request.requestUrlTemplate: ",
                        "https://new.example.com/${input.id}");
        Ran contract = cli.run("diff", "a", "c");
        assertThat(contract.code()).isEqualTo(2);
        assertThat(contract.out())
                .contains(
                        "only in c  Cancel order",
                        "differs in what cannot be changed  Find order",
                        "breaking for flows")
                .endsWith("2 actions: 2 differ.\n");
    }

    @Test
    void diff_printsJson() throws IOException {
        cli.environment.put("TENANT", "t3nant-pw");
        cli.write("a/Find order.custom.json", FIND_ORDER.replace("${input.id}", "${input.id}?t=@{env.TENANT}"));
        cli.write(
                "b/Find order.custom.json",
                FIND_ORDER.replace("\"limit\": {\"type\": \"integer\"}", "\"limit\": {\"type\": \"string\"}"));
        cli.write("b/Cancel order.custom.json", FIND_ORDER.replace("Find order", "Cancel order"));

        Ran different = cli.run("diff", "a", "b", "--json");

        assertThat(different.code()).isEqualTo(2);
        assertThat(different.err()).isEmpty();
        assertThat(different.out()).doesNotContain("t3nant-pw");
        JsonNode json = new ObjectMapper().readTree(different.out());
        assertThat(json.path("different").intValue()).isEqualTo(2);
        assertThat(json.path("changes"))
                .extracting(change -> change.path("change").asText() + " "
                        + change.path("name").asText())
                .containsExactlyInAnyOrder("CREATE Cancel order", "REPLACE Find order");
        JsonNode replaced = json.at("/changes/0/name").asText().equals("Find order")
                ? json.at("/changes/0")
                : json.at("/changes/1");
        assertThat(replaced.path("compatible").booleanValue()).isFalse();
        assertThat(replaced.path("breaking")).isNotEmpty();
        assertThat(replaced.path("fields")).anySatisfy(field -> {
            assertThat(field.path("path").asText()).isEqualTo("$.config.request.requestUrlTemplate");
            assertThat(field.path("before").asText()).contains("?t=@{env.TENANT}");
        });
        assertThat(cli.run("diff", "a", "a", "--json").out()).contains("\"different\" : 0", "\"UNCHANGED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "test"})
    void anyCommand_refusesWhatIsNotThere(String command) {
        Ran ran = cli.run(command, "nowhere");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("error: There is no ")
                .contains("nowhere", "Name an export file (*.custom.json)")
                .doesNotContain("\tat ");
        assertThat(cli.run(command, ".").err()).contains("There is no action in");
    }

    @Test
    void wrongUsage_isToldOnTwoLines() {
        assertThat(cli.run("lint")).isEqualTo(new Ran(1, "", """
                error: Missing required parameter: 'FILE|DIR'
                See 'data-actions lint --help'.
                """));
        assertThat(cli.run("lintt").err()).contains("lintt");
        assertThat(cli.run("lint", "--fail-on", "never!", ".").code()).isEqualTo(1);
        assertThat(cli.run().code()).isEqualTo(1);
        assertThat(cli.run("--version").out()).startsWith("data-actions ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint",
                "run",
                "test",
                "new",
                "contract",
                "diff",
                "serve",
                "plan",
                "apply",
                "pull",
                "check",
                "conformance"
            })
    void help_hasAnExample(String command) {
        Ran ran = cli.run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: data-actions " + command, "Example", "  data-actions " + command);
        assertThat(cli.run("--help").out()).contains("  " + command + " ");
    }

    @Test
    void warmUp_leavesNothing() {
        assertThat(cli.run("warm-up").code()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void completion_knowsEveryCommandAndOption() {
        assertThat(cli.run("completion").out())
                .contains("complete -F _complete_data-actions", "--fail-on", "--expect-organization", "conformance");
    }

    @Test
    void aFileThatIsNoJson_isToldWithItsPlace() {
        cli.write("Find order.custom.json", "{\n  \"name\": oops\n}");

        Ran ran = cli.run("lint", ".");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "Find order.custom.json",
                        "line 2",
                        "a quotation mark in a template that is not written as \\\".")
                .doesNotContain("oops");
    }
}
