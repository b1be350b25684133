package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What real actions have and cannot work, each with its neighbours; what is found is named by rule and place. */
class LintRowsTest {
    /** Each line: template of the request body, what is found there (rule:column), and a piece of the message or remedy. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a root that no context has: loud, quiet, short, in a condition, in an argument
                "{\"a\": ${imput.id}} | unknown-root:7 | Write 'input'",
                "{\"a\": ${INPUT.count}} | unknown-root:7 | Write 'input'",
                "{\"a\": $Input.count} | unknown-root:7 | Write 'input'",
                "{\"a\": \"$!{imput.id}\"} | unknown-root:8 | never has a value. Write 'input'",
                "{\"a\": #if($imput.count)1#{else}2#end} | unknown-root:11 | Write 'input'",
                "{\"a\": \"$esc.jsonEncode($imput.id)\"} | unknown-root:24 | Write 'input'",
                "{\"a\": \"$esc.jsonEncode(\"${imput.id}\")\"} | unknown-root:25 | Write 'input'",
                "{\"a\": \"$ecs.jsonEncode(${input.id})\"} | unknown-root:8,unescaped-json-input:8 | Write 'esc'",
                "{\"a\": ${rawResult}} | unknown-root:7 | Nothing is called 'rawResult' here",
                "{\"a\": ${credentals.key}} | unknown-root:7 | Write 'credentials'",
                "{\"a\": ${nothingLikeIt.x}} | unknown-root:7 | Use one of authResponse, credentials, encoding",
                "#set($q = ${input.count}){\"a\": ${q}} | |",
                "#set($q = ${imput.count}){\"a\": ${q}} | unknown-root:11 | Write 'input'",
                "{\"$schema\": \"x\", \"$id\": \"$ref\", \"n\": \"costs $5\"} | |",
                "{\"a\": \"$inputs\"} | unknown-root:8 | Write 'input'",
                // a method that the tool does not have
                "{\"a\": \"$esc.jsonStr(\"${input.id}\")\"} | unknown-method:8 | Write 'jsonString'",
                "{\"a\": \"$esc.jsonencode(${input.id})\"} | unknown-method:8 | Write 'jsonEncode'",
                "{\"a\": \"$encoding.base46(${input.id})\"} | unknown-method:8 | Write 'base64'",
                "{\"a\": $math.sqrt(${input.count})} | unknown-method:7 | Use one of abs, add",
                "{\"a\": $esc.quot$esc.quote} | unknown-method:7 | Use one of",
                "{\"a\": \"${input.id.replase('a', 'b')}\"} | unknown-method:8,unescaped-json-input:8 | Write"
                        + " 'replace'",
                "{\"a\": \"${input.id.replace('\"', '')}\"} | |",
                "{\"a\": \"$esc.jsonString(${input.id})\", \"b\": $math.add(${input.count}, 1)} | |",
                // a dollar sign too many, a call outside the braces, a brace too many, a dollar sign too few
                "{\"a\": $${input.count}} | doubled-dollar:7 | Write ${input.count} with one",
                "{\"a\": \"$${input.count}\"} | |",
                "{\"a\": \"${input.count}.replace('1', '2')\"} | method-outside-braces:8 | ${input.count.replace(…)}",
                "{\"a\": \"${input.count}. Replace it\"} | |",
                "{\"a\": \"$input.count}\"} | stray-brace:20 | Write ${input.count}",
                "{\"a\": $input.count} | |",
                "{\"a\": \"{input.count}\"} | lost-dollar:8 | Write ${input.count",
                "{\"a\": \"!{input.count}\"} | lost-dollar:8 | Write ${input.count",
                // text where JSON wants a value
                "{ ${input.id} } | unquoted-json-input:3 | with abc it is not JSON",
                "[ ${input.id} ] | unquoted-json-input:3 | with abc it is not JSON",
                "{\"a\": 1, ${input.id}} | unquoted-json-input:10 | with abc it is not JSON",
                "{ ${input.listAsJson} } | |",
                "{\"a\": ${input.filter}} | |",
                "{\"a\": ${input.tags}} | |",
                // an optional input in an argument
                "{\"a\": \"$salesforce.escReserved(${input.note})\"} |"
                        + " optional-input-prints-literally:8,unescaped-json-input:8 | in quotation marks, as the"
                        + " argument",
                "{\"a\": \"$esc.url(\"a {${input.note}}\")\"} | optional-input-prints-literally:8 | in quotation"
                        + " marks, as the argument",
                "{\"a\": \"$esc.url(\"a {$!{input.note}}\")\"} | |",
            })
    void of_looksAtTheBody(String template, String found, String words) {
        ObjectNode action = action();
        LintCases.request(action).put("requestTemplate", template);

        check(action, found, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/users/$esc.uriEncode(\"$!{input.note}\")/state | optional-input-leaves-segment:8 | Require the input",
                "/users/$!{input.limit}/state | optional-input-leaves-segment:8 | Require the input",
                "/users/$!{input.limit} | optional-input-leaves-segment:8 | Require the input",
                "/users/$!{input.limit}?a=b | optional-input-leaves-segment:8 | Require the input",
                "/users/${input.limit}/state | optional-input-prints-literally:8 | Require the input",
                "/users/n-$!{input.limit}/state | |",
                "/users/#if($input.limit)$!{input.limit}#{else}me#end/state | |",
                "/users/${input.count}/state | |",
                "/users?a=${input.limit} | optional-input-prints-literally:10 | instead of the parameter",
                "/users?a=$!{input.limit} | |",
                "/users/${input.id} | unescaped-url-input:8 | /../../x?admin=true",
                "/users?a=${input.id} | unescaped-url-input:10 | one parameter more",
                "/users/${input.uuid}/${input.kind} | |",
                "/users/${input.loose} | unescaped-url-input:8 | another path",
                "/crm?$filter=a%20eq%20${input.count}&$select=b&$top=1 | |",
                "/crm?$Input.count | unknown-root:6 | Write 'input'",
                "/a/${input.id}.replace(' ','%20') | method-outside-braces:4,unescaped-url-input:4 | within the braces",
                "/a/$input.count}/b | stray-brace:16 | Write ${input.count}",
                "${input.webhookUrl} | host-from-input:1,undeclared-input:1 | attacker.example",
                "YOUR_LAMBDA_ARN | url-is-no-address:0 | neither with https",
                "arn:aws:lambda:REGION:ACCOUNT:function:NAME | url-is-no-address:0 | is not the ARN",
                "arn:aws:lambda:${input.region}:111122223333:function:f | |",
            })
    void of_looksAtTheUrl(String url, String found, String words) {
        ObjectNode action = action();
        LintCases.request(action).put("requestUrlTemplate", url);

        check(action, found, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "custom-rest-actions | url-is-no-address:0 | There is no URL",
                "purecloud-data-actions | url-is-no-address:0 | There is no URL",
                "function-data-actions | |",
            })
    void of_missesAUrlUnlessAFunctionIsMeant(String type, String found, String words) {
        ObjectNode action = action().put("integrationType", type);
        LintCases.request(action).remove("requestUrlTemplate");

        check(action, found, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "X-A | $!{input.id} | unescaped-header-input:1 | the request has the header X-Admin",
                "X-A | ${input.limit} | optional-input-prints-literally:1 | The header is sent, empty",
                "X-A | $imput.id | unknown-root:1 | Write 'input'",
                "X-A | {input.count} | lost-dollar:1 | Write ${input.count",
            })
    void of_looksAtHeaders(String name, String value, String found, String words) {
        ObjectNode action = action();
        LintCases.request(action).putObject("headers").put(name, value);

        check(action, found, words);
    }

    static Stream<Arguments> answers() {
        String filter = "$.a[?(@.b == 'c')].d";
        return Stream.of(
                answer(
                        "${successTemplateUtil.firstFromArray(\"${s}\")}",
                        filter,
                        null,
                        "unknown-root:11",
                        "successTemplateUtils'"),
                answer(
                        "${successTemplateUtils.firstOfArray(\"${s}\")}",
                        filter,
                        null,
                        "unknown-method:11",
                        "'firstFromArray'"),
                answer(
                        "${S}",
                        "$.a",
                        null,
                        "undeclared-translation:11,unused-translation:0",
                        "Write 's', which is there"),
                answer("${rawresult}", "$.a", null, "unknown-root:11,unused-translation:0", "Write 'rawResult'"),
                answer("$${s}", "$.a", null, "doubled-dollar:11", "with one"),
                answer("${s}", "$$.id", null, "json-path-does-not-parse:2", "there is a '.' or a '['"),
                answer("${s}", "$.a[0.id", null, "json-path-does-not-parse:6", "brackets"),
                answer(
                        "${s}",
                        "$.a[?(@.b=='c']",
                        null,
                        "json-path-does-not-parse:15,filter-without-first:11",
                        "closed with ')'"),
                answer("${s}", "$.['a']", null, "", ""),
                answer("${s}", "a.b", null, "", ""),
                answer("${s}", "$.a.size()", null, "", ""),
                answer(
                        "${successTemplateUtils.firstFromArray(\"${s}\")}",
                        filter,
                        null,
                        "first-without-default:11",
                        "has nothing to print"),
                answer("${successTemplateUtils.firstFromArray(\"${s}\")}", "$.a", null, "", ""),
                answer(
                        "${successTemplateUtils.firstFromArray(\"${s}\",\"$esc.quote$esc.quote\")}",
                        filter,
                        null,
                        "",
                        ""),
                answer(
                        "${successTemplateUtils.firstFromArray(\"${s}\", \"null\")}",
                        filter,
                        null,
                        "default-does-not-fit:11",
                        "is null"),
                answer(
                        "${successTemplateUtils.firstFromArray(\"${s}\", \"0\")}",
                        filter,
                        null,
                        "default-does-not-fit:11",
                        "a number"),
                answer(
                        "${successTemplateUtils.firstFromArray(\"${s}\", \"none\")}",
                        filter,
                        null,
                        "default-does-not-fit:11",
                        "is not JSON"),
                answer("${s}", "$.a", "\"x\"", "", ""),
                answer("${s}", "$.a", "0", "default-does-not-fit:0", "is a number, and the output contract has string"),
                answer("${s}", "$.a", "null", "default-does-not-fit:0", "is null"),
                answer("${s}", "$.a", "1", "default-does-not-fit:0", "such as \"\", or let"),
                answer("${s}", "$.a", "unknown", "default-is-not-json:0", "text needs its quotes"),
                answer("${s}", "$.a", "", "default-is-not-json:0", "text needs its quotes"),
                answer("${s}, \"size\": ${s}", "$.a", "\"\"", "default-does-not-fit:0", "integer"),
                answer(
                        "\"x\", \"sise\": 1",
                        null,
                        null,
                        "unset-output:1",
                        "It has 'sise', which the contract does not have; write 'size'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void of_looksAtTheAnswer(String name, ObjectNode action, String found, String words) {
        check(action, found, words);
    }

    private static Arguments answer(String value, String path, String fallback, String found, String words) {
        ObjectNode action = action();
        ObjectNode response = action.withObjectProperty("config").putObject("response");
        String rest = value.contains("size") || value.contains("sise") ? "" : ", \"size\": 1";
        response.put("successTemplate", "{\"state\": " + value + rest + "}");
        Fields.put(response.putObject("translationMap"), path == null ? Map.of() : Map.of("s", path));
        if (fallback != null) {
            response.putObject("translationMapDefaults").put("s", fallback);
        }
        return Arguments.of(value + " " + path + " " + fallback, action, found, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"required\": true}}} |"
                        + " contract-is-refused:0 | 'required' of the object that has it",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"[\"}}} |"
                        + " contract-is-refused:0 | regular expression",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"integer\", \"minimum\": \"1\"}}} |"
                        + " contract-is-refused:0 | without quotation marks",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"enum\": []}}} |"
                        + " contract-is-refused:0 | at least one",
                "{\"type\": \"object\", \"properties\": {\"name\": {}}, \"required\": [\"nam\"],"
                        + " \"additionalProperties\": false} | required-is-not-allowed:0 | Write 'name'",
                "{\"type\": \"object\", \"properties\": {\"name\": {}}, \"required\": [\"nam\"]} | |",
                "{\"type\": \"array\", \"items\": {\"type\": \"array\"}} | nested-lists:0 | sources differ",
            })
    void of_looksAtTheOutputSchema(String schema, String found, String words) {
        ObjectNode action = Json.object();
        action.putObject("contract").putObject("output").set("successSchema", Json.read(schema));

        check(action, found, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Find - Exported 2024-05-27 @ 10:55 | custom | exported-name:0 | looks like an export of 'Find'",
                "Find - Exported 2024-05-27 @ 9:05 | custom | exported-name:0 | Write \"name\": \"Find\"",
                "Find - Exported yesterday | custom | |",
                "Find | static | static-action:0 | \"actionType\": \"custom\" and another name",
                "Find | customAuth | custom-auth-action:0 | Keep the file out of the directory",
                "Find | custom | |",
            })
    void of_looksAtTheFile(String name, String type, String found, String words) {
        ObjectNode action = action().put("name", name).put("actionType", type);

        check(action, found, words);
    }

    @ParameterizedTest
    @CsvSource({"name,257", "category,257", "name,0"})
    void of_refusesNames(String field, int length) {
        check(action().put(field, "n".repeat(length)), "name-is-refused:0", "$." + field);
    }

    private static void check(ObjectNode action, String found, String words) {
        List<LintFinding> findings = Lint.of(action);

        assertThat(findings)
                .extracting(one -> one.rule().id() + ":"
                        + one.place().map(LintFinding.Place::column).orElse(0))
                .containsExactlyInAnyOrder(found == null || found.isEmpty() ? new String[0] : found.split(","));
        assertThat(findings.toString()).contains(words == null ? "" : words);
    }

    private static ObjectNode action() {
        ObjectNode action = LintCases.action();
        ObjectNode properties = (ObjectNode) action.at("/contract/input/inputSchema/properties");
        properties
                .putObject("uuid")
                .put("type", "string")
                .put("pattern", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
        properties.putObject("loose").put("type", "string").put("pattern", "[0-9a-f]+");
        properties.putObject("filter").put("type", "string").put("description", "Such as {\"state\": \"open\"}");
        properties.putObject("tags").put("type", "string").put("title", "Tags, such as [\"a\", \"b\"]");
        properties.putObject("region").put("type", "string");
        action.withObjectProperty("contract")
                .withObjectProperty("input")
                .withObjectProperty("inputSchema")
                .withArrayProperty("required")
                .add("uuid")
                .add("loose")
                .add("filter")
                .add("tags")
                .add("region");
        ((ObjectNode) action.at("/contract/output/successSchema/properties")).remove("tags");
        return action;
    }
}
