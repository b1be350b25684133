package io.github.genesysdataactions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.HttpMethod;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.testing.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFileTest {
    private static final String SCHEMAS = "'contract':{'input':{'inputSchema':{}},'output':{'successSchema':{}}}";

    @TempDir
    private Path folder;

    @Test
    void parse_readsWhatThePageExports() {
        ExportFile file = ExportFile.parse(Exports.ORDERS);

        assertThat(file.name()).isEqualTo("Find orders - Exported 2026-05-27 @ 11:10");
        assertThat(file.integrationType()).contains("custom-rest-actions");
        assertThat(file.actionType()).isEqualTo("custom");
        assertThat(file.category()).isEmpty();
        assertThat(file.integrationId()).isEmpty();
        assertThat(file.isSecure()).isFalse();
        assertThat(file.requestTemplate()).contains("{\r\n  \"id\": \"$esc.jsonEncode(${input.orderId})\"\r\n}");
        assertThat(file.successTemplate()).contains("{\"state\": ${state}}\n");
        assertThat(file.contract().input().properties()).containsOnlyKeys("orderId");
        assertThat(file.toJson()).isEqualTo(Exports.ORDERS);
        assertThat(file).hasToString("ExportFile[name=Find orders - Exported 2026-05-27 @ 11:10, actionType=custom]");
    }

    @Test
    void parse_readsTheFormOfTheApi() {
        ExportFile file = ExportFile.parse("\uFEFF" + Exports.OF_THE_API);

        assertThat(file.actionType()).isEqualTo("custom");
        assertThat(file.integrationType()).isEmpty();
        assertThat(file.category()).contains("Orders");
        assertThat(file.integrationId()).contains("i-1");
        assertThat(file.isSecure()).isTrue();
        assertThat(file.successTemplate()).isEmpty();
        assertThat(Json.read(file.toJson())).isEqualTo(Json.read(Exports.OF_THE_API));
    }

    /** Each row: the file, the path with its line, and what the message and the remedy hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name':'a','integrationType':'b','config':{'request':{}},+} | line 1, column 1: $.actionType | no 'actionType' | \"custom\"",
                "{'name':'a','config':{'request':{}},+} | line 1, column 1: $.actionType | no 'actionType' | \"customAuth\"",
                "{'name':'a','actionType':'custom',\\n 'config':{'requestUrlTemplate':'u','request':{}},+} | line 2, column 33: $.config.requestUrlTemplate | is in $.config, | into $.config.request.",
                "{'name':'a','actionType':'custom',\\n\\n'request':{},'config':{},+} | line 3, column 11: $.request | is in $, | into $.config.",
                "{'name':'a','actionType':'custom','config':{'request':{},'successTemplate':7},+} | line 1, column 76: $.config.successTemplate | is in $.config, | into $.config.response.",
                "{'name':'a','actionType':'custom','config':{'request':{}},'contract':{'inputSchema':{},'input':{},'output':{'successSchema':{}}}} | line 1, column 85: $.contract.inputSchema | is in $.contract, | $.contract.input.",
                "{'name':'a','actionType':'custom','config':{'request':{}}} | line 1, column 1: $.contract | no 'contract' | an object",
                "{'name':'a','actionType':'custom','config':{'request':{'headers':[]}},+} | line 1, column 66: $.config.request.headers | not an object | Write one",
                "{'name':'a','actionType':'custom','config':{'request':{'requestTemplate':{}}},+} | line 1, column 74: $.config.request.requestTemplate | not a text | Write one",
                "{'name':'a','actionType':'custom','config':'{}',+} | line 1, column 44: $.config | not an object | Write one",
                "{'name':' ','actionType':'custom','config':{'request':{}},+} | line 1, column 9: $.name | blank | name",
                "{'name':null,'actionType':'custom','config':{'request':{}},+} | line 1, column 9: $.name | not a text | Write one",
                "{'name':'a','actionType':7,'config':{'request':{}},+} | line 1, column 26: $.actionType | not a text | Write one",
                "{'name':'a','actionType':'custom','secure':'yes','config':{'request':{}},+} | line 1, column 44: $.secure | not true or false | Write one",
                "{'name':'a','actionType':'custom','config':{'request':{},'timeoutSeconds':'9'},+} | line 1, column 75: $.config.timeoutSeconds | not a number | Write one",
                "{'x':[7,{'name':'a','name':'b'}]} | line 1, column 28: $.x[1].name | twice | Keep one",
                "{'name':'a','name':'b'} | line 1, column 20: $.name | twice | Keep one",
            })
    void parse_namesTheLineColumnAndPathOfAFault(String json, String path, String message, String remedy) {
        String text = json.replace("\\n", "\n").replace("+", SCHEMAS).replace('\'', '"');

        List<Problem> problems = problems(() -> ExportFile.parse(text));

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems.get(0).message()).contains(message);
        assertThat(problems.get(0).remedy()).contains(remedy);
    }

    @Test
    void parse_namesAllFaultsAtOnce() {
        List<Problem> problems = problems(() -> ExportFile.parse("{\"secure\":1,\"contract\":{\"output\":{}}}"));

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "line 1, column 1: $.name",
                        "line 1, column 1: $.actionType",
                        "line 1, column 11: $.secure",
                        "line 1, column 1: $.config",
                        "line 1, column 24: $.contract.input",
                        "line 1, column 34: $.contract.output.successSchema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"name\":\n supersecret}", "{} {}", "{\"a\":1e99999999999}"})
    void parse_quotesNothingOfWhatIsNoJson(String text) {
        List<Problem> problems = problems(() -> ExportFile.parse(text));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("$");
            assertThat(problem.toString()).doesNotContain("supersecret", "99999");
        });
    }

    @Test
    void parse_saysWhereTheTextStopsBeingJson() {
        assertThat(problems(() -> ExportFile.parse("{\"name\":\n  x}")).get(0).message())
                .contains("line 2, column");
    }

    @Test
    void toDefinition_saysTheSame() {
        ActionDefinition definition = ExportFile.parse(Exports.ORDERS).toDefinition("Orders", "i-7");

        assertThat(definition.category()).contains("Orders");
        assertThat(definition.integrationId()).contains("i-7");
        assertThat(definition.method()).isEqualTo(HttpMethod.POST);
        assertThat(definition.headers()).containsExactly(Map.entry("X-Api-Key", "${credentials.apiKey}"));
        assertThat(definition.translationMap()).containsExactly(Map.entry("state", "$.order.state"));
        assertThat(definition.translationMapDefaults()).containsExactly(Map.entry("state", "\"UNKNOWN\""));
        assertThat(ExportFile.of(definition, "custom-rest-actions").toJson()).isEqualTo(Exports.ORDERS);
    }

    @Test
    void toDefinition_takesTheAddressFromTheFormOfTheApi() {
        ActionDefinition definition = ExportFile.parse(Exports.OF_THE_API).toDefinition();

        assertThat(definition.category()).contains("Orders");
        assertThat(definition.integrationId()).contains("i-1");
        assertThat(definition.lambda()).isPresent();
        assertThat(definition.timeout()).contains(Duration.ofSeconds(8));
        assertThat(definition.isSecure()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(HttpMethod.class)
    void toDefinition_knowsEveryMethod(HttpMethod method) {
        ExportFile file = ExportFile.parse(Exports.ORDERS.replace("\"POST\"", '"' + method.name() + '"'));

        assertThat(file.toDefinition().method()).isEqualTo(method);
    }

    @Test
    void toDefinition_leavesTheAddressOpen() {
        ActionDefinition definition = ExportFile.parse(Exports.ORDERS).toDefinition();

        assertThat(definition.category()).isEmpty();
        assertThat(definition.integrationId()).isEmpty();
    }

    /** Each row: what is written in the place of what, and the paths of the faults. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'actionType': 'custom' | 'actionType': 'customAuth' | $.actionType",
                "'secure': false | 'secure': false, 'x': 1 | $.x",
                "'secure': false | 'secure': false, 'x': null, 'version': 3 | ''",
                "'requestType': 'POST' | 'requestType': 'post' | $.config.request.requestType",
                "'requestType': 'POST', | ~~ | $.config.request.requestType",
                "'X-Api-Key': '${credentials.apiKey}' | 'X-Api-Key': 7 | $.config.request.headers['X-Api-Key']",
                "'X-Api-Key': | 'x-api-key': 'a', 'X-Api-Key': | $.config.request.headers['X-Api-Key']",
                "'state': '$.order.state' | 'state2': '$.order.state' | ''",
                "'response': { | 'timeoutSeconds': 2.5, 'response': { | $.config.timeoutSeconds",
                "'response': { | 'timeoutSeconds': 90, 'response': { | $.config.timeoutSeconds",
                "'response': { | 'y': {}, 'response': { | $.config.y",
                "'successTemplate': | 'successTemplateUri': | $.config.response.successTemplate",
                "'orderId': { | 'orgId': { | $.contract.input.inputSchema.properties.orgId",
                "https:// | http:// | $.config.request.requestUrlTemplate",
            })
    void toDefinition_refusesWhatItWouldBreakOrDrop(String old, String now, String path) {
        ExportFile file = ExportFile.parse(Exports.ORDERS.replace(old.replace('\'', '"'), now.replace('\'', '"')));

        if (path.equals("''")) {
            assertThat(file.toDefinition()).isNotNull();
        } else {
            assertThat(problems(file::toDefinition)).extracting(Problem::path).containsExactly(path);
        }
    }

    /** What organizations have was not refused, whatever comes of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'requestUrlTemplate': '[^']*' | 'requestUrlTemplate': '${input.webhookUrl}'",
                "'requestUrlTemplate': '[^']*' | 'requestUrlTemplate': 'arn:aws:lambda:REGION:ACCOUNT:function:NAME'",
                "'requestUrlTemplate': '[^']*' | 'requestUrlTemplate': '<LAMBDA_ARN>'",
                "'requestUrlTemplate': '[^']*', | ~~",
                "'translationMapDefaults': \\{ | 'translationMapDefaults': { 'other': 'disconnected', 'empty': '', ",
                "'requestUrlTemplate': '[^']*' | 'requestUrlTemplate': 'https://h.example.com/${imput.x}'",
            })
    void toDefinition_takesWhatTheServiceTakes(String old, String now) {
        String text =
                Exports.ORDERS.replaceFirst(old.replace('\'', '"'), Matcher.quoteReplacement(now.replace('\'', '"')));
        ExportFile file = ExportFile.parse(text);

        ActionDefinition definition = file.toDefinition("Orders", "i-7");

        assertThat(text).isNotEqualTo(Exports.ORDERS);
        assertThat(Json.read(definition.toJson())).isEqualTo(Json.read(file.toCreateJson("Orders", "i-7")));
    }

    @Test
    void toCreateJson_carriesWhatTheRulesRefuse() {
        ExportFile file = ExportFile.parse("{\"name\":\"a\",\"integrationType\":\"t\",\"actionType\":\"custom\","
                + "\"x\":1.0,\"id\":\"custom_-_1\",\"contract\":{\"input\":{\"inputSchema\":{\"type\":\"array\"}},"
                + "\"output\":{\"successSchema\":{},\"errorSchema\":{},\"y\":null}},"
                + "\"config\":{\"request\":{\"requestUrlTemplate\":\"ftp://a\",\"requestTemplate\":\"b\","
                + "\"requestTemplateUri\":\"/c\"}}}");

        assertThat(file.toCreateJson("C", "i-1"))
                .isEqualTo("{\"name\":\"a\",\"category\":\"C\",\"integrationId\":\"i-1\",\"x\":1.0,"
                        + "\"contract\":{\"input\":{\"inputSchema\":{\"type\":\"array\"}},"
                        + "\"output\":{\"successSchema\":{},\"y\":null}},"
                        + "\"config\":{\"request\":{\"requestUrlTemplate\":\"ftp://a\",\"requestTemplate\":\"b\"}}}");
        assertThat(file.toJson()).contains("requestTemplateUri");
    }

    @Test
    void toCreateJson_saysWhatTheDefinitionSends() {
        ExportFile file = ExportFile.parse(Exports.ORDERS);

        assertThat(Json.read(file.toCreateJson("Orders", "i-7")))
                .isEqualTo(Json.read(file.toDefinition("Orders", "i-7").toJson()));
    }

    @Test
    void toCreateJson_refusesWhatGenesysCloudMakesItself() {
        ExportFile auth = ExportFile.parse(Exports.ORDERS.replace("\"custom\"", "\"customAuth\""));

        assertThat(auth.actionType()).isEqualTo("customAuth");
        assertThat(problems(() -> auth.toCreateJson("C", "i")).get(0).remedy()).contains("customAuth_-_");
    }

    @Test
    void of_leavesOutWhatBelongsToOneOrganization() {
        Action action = Action.parse(
                "{\"id\":\"custom_-_1\",\"name\":\"a\",\"category\":\"C\",\"integrationId\":\"i\","
                        + "\"version\":3,\"secure\":true,\"new\":7.0,\"selfUri\":\"/s\",\"contract\":{"
                        + "\"input\":{\"inputSchema\":{\"b\":1.0,\"a\":1},\"inputSchemaUri\":\"/i\"},"
                        + "\"output\":{\"successSchema\":{},\"errorSchema\":{},\"errorSchemaUri\":\"/e\"}},"
                        + "\"config\":{\"request\":{\"requestTemplate\":\"r\",\"requestTemplateUri\":\"/r\"},\"response\":{}}}");

        assertThat(Json.write(
                        Json.read(ExportFile.of(action, "custom-rest-actions").toJson())))
                .isEqualTo("{\"name\":\"a\",\"integrationType\":\"custom-rest-actions\",\"actionType\":\"custom\","
                        + "\"config\":{\"request\":{\"requestTemplate\":\"r\"},\"response\":{}},"
                        + "\"contract\":{\"input\":{\"inputSchema\":{\"b\":1.0,\"a\":1}},\"output\":{\"successSchema\":{}}},"
                        + "\"secure\":true,\"new\":7.0}");
    }

    @Test
    void of_knowsTheActionThatSignsIn() {
        Action action = Action.parse("{\"id\":\"customAuth_-_1\",\"name\":\"a\",\"config\":{\"request\":{}},"
                + "\"contract\":{\"input\":{\"inputSchema\":{}},\"output\":{\"successSchema\":{}}}}");

        assertThat(ExportFile.of(action, "custom-rest-actions").actionType()).isEqualTo("customAuth");
    }

    @Test
    void of_refusesAnActionThatWasReadInPart() {
        Action summary = Action.parse("{\"id\":\"custom_-_1\",\"name\":\"a\"}");
        Action withoutTexts = Action.parse("{\"id\":\"custom_-_1\",\"name\":\"a\","
                + "\"config\":{\"request\":{\"requestTemplateUri\":\"/r\"},\"response\":{\"successTemplateUri\":\"/s\"}},"
                + "\"contract\":{\"input\":{\"inputSchema\":{}},\"output\":{\"successSchema\":{}}}}");

        assertThat(problems(() -> ExportFile.of(summary, "t")))
                .extracting(Problem::path)
                .containsExactly("$.config", "$.contract");
        assertThat(problems(() -> ExportFile.of(withoutTexts, "t")))
                .extracting(Problem::path)
                .containsExactly("$.config.request.requestTemplate", "$.config.response.successTemplate");
    }

    @Test
    void of_hasTheDefaultsOfADefinition() {
        ExportFile file = ExportFile.of(Definitions.customer().build(), "custom-rest-actions");

        assertThat(file.requestTemplate()).contains("${input.rawRequest}");
        assertThat(file.contract()).isEqualTo(Definitions.customer().build().contract());
        assertThat(file.category()).isEmpty();
    }

    @Test
    void toExport_makesWhatThePageImports() {
        ExportFile export = ExportFile.parse(Exports.OF_THE_API).toExport("aws-lambda-data-actions");

        assertThat(export.toJson()).contains("\"actionType\": \"custom\"").doesNotContain("\"category\"", "i-1");
        assertThat(export.integrationType()).contains("aws-lambda-data-actions");
        assertThat(ExportFile.parse(export.toJson())).isEqualTo(export).hasSameHashCodeAs(export);
    }

    @Test
    void withName_changesTheNameOnly() {
        ExportFile renamed = ExportFile.parse(Exports.ORDERS).withName("Find orders");

        assertThat(renamed.toJson()).isEqualTo(Exports.ORDERS.replace(" - Exported 2026-05-27 @ 11:10", ""));
    }

    @Test
    void write_replacesTheFile() throws IOException {
        Path path = folder.resolve("a.custom.json");
        Files.writeString(path, "old");

        ExportFile.parse(Exports.ORDERS).write(path);

        assertThat(path).hasContent(Exports.ORDERS);
        assertThat(ExportFile.read(path)).isEqualTo(ExportFile.parse(Exports.ORDERS));
        assertThat(folder).isDirectoryContaining(file -> file.equals(path));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void write_keepsHalvesOfSurrogatePairs() {
        ExportFile file = ExportFile.parse(Exports.ORDERS).withName("\uD800 \uD83D\uDE00 \uDC00");

        file.write(folder.resolve("a"));

        assertThat(ExportFile.read(folder.resolve("a")).name()).isEqualTo("\uD800 \uD83D\uDE00 \uDC00");
    }

    @Test
    void read_namesTheFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.custom.json"), "{\"name\":\"a\"}");
        Path latin =
                Files.write(folder.resolve("latin.json"), "{\"name\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.json"), new byte[10_000_001]);

        assertThatThrownBy(() -> ExportFile.read(broken))
                .hasMessageStartingWith("The export file " + broken + " has 3");
        assertThat(problems(() -> ExportFile.read(latin)).get(0).message()).isEqualTo("It is not UTF-8.");
        assertThat(problems(() -> ExportFile.read(large)).get(0).message()).contains("10,000,000");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ExportFile.read(folder.resolve("none")))
                .withMessageStartingWith("Reading " + folder.resolve("none") + " failed on this machine: NoSuchFile");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ExportFile.parse(Exports.ORDERS).write(folder.resolve("no/a")))
                .withMessageStartingWith("Writing ");
    }

    private static List<Problem> problems(ThrowingCallable call) {
        try {
            call.call();
        } catch (InvalidDefinitionException e) {
            return e.problems();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("Nothing was refused");
    }
}
