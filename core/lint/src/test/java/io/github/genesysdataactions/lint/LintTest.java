package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule: what it finds, and the nearest neighbours that are none. */
class LintTest {
    static Stream<Arguments> templates() {
        return Stream.of(
                url("https://h.example.com/$esc.uriEncode(${input.note})", "optional-input-prints-literally"),
                url("https://h.example.com/$esc.uriEncode(\"$!{input.note}\")", "optional-input-leaves-segment"),
                url("https://h.example.com/a-$esc.uriEncode(\"$!{input.note}\")"),
                url("https://h.example.com/?n=$!esc.uriEncode(${input.note})"),
                url("https://h.example.com/#if($input.note)$esc.uriEncode(${input.note})#end"),
                url("https://h.example.com/#if($input.limit)a#end${input.limit}", "optional-input-prints-literally"),
                url("https://h.example.com/#if(!$input.limit)a#else${input.limit}#end"),
                url("https://h.example.com/#if($input.id)#elseif($input.limit)#if($input.id)${input.limit}#end#end"),
                url("https://h.example.com/${input.limit|'1'}"),
                url("https://h.example.com/$urlTool.optionalQueryParam(\"n\", $input.note)"),
                url("https://h.example.com/#set($n = \"${input.limit}\")$n", "optional-input-prints-literally"),
                url("https://h.example.com/#set($n = $input.limit)$!n"),
                url("https://h.example.com/## ${input.note}"),
                url("https://h.example.com/${input.id}", "unescaped-url-input"),
                url("https://h.example.com/?a=$input.id", "unescaped-url-input"),
                url("https://h.example.com/$esc.jsonEncode(${input.id})", "unescaped-url-input"),
                url("https://h.example.com/?a=$esc.url(${input.id})&b=$esc.urlFormEncode($input.id)"),
                url("https://h.example.com/$esc.url(\"a ${input.id}\")"),
                url("https://h.example.com/${input.count}/${input.kind}"),
                url("https://h.example.com/${input.words}", "unescaped-url-input"),
                url("https://${input.id}.example.com/", "host-from-input"),
                url("https://$esc.url(${input.id}):1/", "host-from-input"),
                url("${credentials.base}/${input.count}"),
                url("/api/v2/users/$esc.url(${input.id})"),
                url("https://h.example.com/${input.other}", "undeclared-input"),
                url("https://h.example.com/$esc.url(${input.my-name})", "doubtful-input-name"),
                url("https://h.example.com/$esc.url(${input.id-x})"),
                url("https://h.example.com/${esc.url(input.id)}", "template-does-not-parse"),
                url("https://h.example.com/#foreach($x in [1..3])$x#end", "foreach-is-off"),
                url("http://h.example.com/", "request-is-refused"),
                url("b5a2c1d0-1234-4321-9876-0123456789ab"),
                url("arn:aws:lambda:us-east-1:111122223333:function:f"),
                url("arn:aws:lambda:us-east-1:1111:function:f", "url-is-no-address"),
                url("https://user:hunter22@h.example.com/", "secret-in-url"),
                url("https://h.example.com/?api_key=abcdef123", "secret-in-url"),
                url("https://h.example.com/?sig=${credentials.sig}&token=short"),
                url("https://h.example.com/?q=eyJhbGciOiJI.eyJzdWIiOiIx.c2ln", "secret-in-url"),
                url("/api/v2/routing/queues/0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10", "id-in-request"),
                header("X-Note", "$!{input.note}", "unescaped-header-input"),
                header("X-Note", "$esc.url(\"$!{input.note}\")"),
                header("X-Count", "${input.count}"),
                header("X-Limit", "$input.limit", "optional-input-prints-literally"),
                header("Authorization", "Basic dXNlcjpwYXNz", "secret-in-header"),
                header("Authorization", "Bearer ${credentials.token}"),
                header("Authorization", "Basic $encoding.base64(\"${credentials.u}:${credentials.p}\")"),
                header("x-api-key", "abcdef123", "secret-in-header"),
                header("X-Api-Key", "${credentials.apiKey}"),
                header("X-Amz", "AKIAIOSFODNN7EXAMPLE", "secret-in-header"),
                header("X-Any", "q7Gh2Lp9Zx4Vb8Nm1Kc5Tr3Wd6Ys0Fj2", "secret-in-header"),
                header("X-Any", "the-quick-brown-fox-jumps-over-the-lazy-dog"),
                header("User-Agent", "PureCloudIntegrations/1.0"),
                header("X-Org", "0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10", "id-in-request"),
                header("Accept", "text/plain", "request-is-refused"),
                body("{\"a\": \"${input.id}\"}", "unescaped-json-input"),
                body("{\"a\": \"x ${input.words} y\"}", "unescaped-json-input"),
                body("{\"a\": \"$esc.jsonEncode(${input.id})\", \"b\": \"$input.id.replace('x', 'y')\"}"),
                body("{\"a\": $esc.quote$esc.jsonEncode(${input.id})${esc.quote}}"),
                body("{\"a\": \"${input.count} ${input.kind}\"}"),
                body("{\"a\": \"${input.rawRequest}\"}", "unescaped-json-input"),
                body("{\"a\": ${input.rawRequest}, \"b\": ${input.listAsJson}}"),
                body("{\"a\": ${input.id}}", "unquoted-json-input"),
                body("{\"a\": [1, $esc.jsonEncode(${input.id})]}", "unquoted-json-input"),
                body("{\"a\": ${input.count}}"),
                body("{\"a\": $!{input.limit}}", "optional-input-leaves-gap"),
                body("{\"a\": #if($input.limit)$!{input.limit}#else null #end}"),
                body("{\"a\": [$!{input.limit}]}"),
                body("{\"a\": ${input.limit|'0'}}"),
                body("{\"a\": #if($input.note)\"#end${input.id}#if($input.note)\"#end}"),
                body("{\"a\": #if($input.note)\"b\"#else\"c\"#end, \"d\": \"${input.id}\"}", "unescaped-json-input"),
                body("{\"a\\\"\": \"${input.id}\"}", "unescaped-json-input"),
                body("{\"a\": ${input.count}", "request-template-is-not-json"),
                body("{\"a\": ${input.count} \"b\": 1}", "request-template-is-not-json"),
                body("{\"a\": 1 ${input.listAsJson}}"),
                body("{\"a\": ${input.count}.5, \"b\": ${input.count}.${input.count}}"),
                body("{\"a\": ${input.count}a}", "request-template-is-not-json"),
                body("{\"a\": \"\\${input.id}\"}"),
                body("<a>${input.id}</a>"),
                body("a=${input.id}"),
                body(""),
                body("#if($input.note){}", "template-does-not-parse"),
                form("a=${input.id}&b=${input.count}", "unescaped-form-input"),
                form("a=$esc.urlFormEncode(${input.id})"));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("templates")
    void of_looksAtTheRequest(String name, ObjectNode action, String[] rules) {
        assertThat(Lint.of(action)).extracting(found -> found.rule().id()).containsExactlyInAnyOrder(rules);
    }

    /** One hostile value, and what becomes of it. */
    @Test
    void of_showsWithEachMissingEscapeWhatAHostileValueDoes() {
        Set<LintRule> escapes = Set.of(
                LintRule.UNESCAPED_URL_INPUT,
                LintRule.UNESCAPED_HEADER_INPUT,
                LintRule.UNESCAPED_JSON_INPUT,
                LintRule.UNQUOTED_JSON_INPUT,
                LintRule.UNESCAPED_FORM_INPUT,
                LintRule.HOST_FROM_INPUT);

        List<LintFinding> found = templates()
                .flatMap(row -> Lint.of((ObjectNode) row.get()[1]).stream())
                .filter(one -> escapes.contains(one.rule()))
                .toList();

        assertThat(found).extracting(LintFinding::rule).containsAll(escapes);
        assertThat(found)
                .extracting(LintFinding::message)
                .allMatch(message ->
                        message.matches("(?s).*: with (\\S+|a\\\\r\\\\nX-Admin: true) (the|it) .* (has|is|goes) .+"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("{\"state\": ${state}}", Map.of("state", "$.a")),
                answer("{\"state\": ${state}, \"tags\": $!{tags}}", Map.of("state", "$.a"), "undeclared-translation"),
                answer("{\"state\": $s}#set($s = '1')", Map.of()),
                answer("{\"state\": ${state-1}}", Map.of("state", "$.a")),
                answer("${rawResult}", Map.of("state", "$.a"), "unused-translation"),
                answer("{\"state\": \"${state}\"}", Map.of("state", "$.a"), "quoted-translation"),
                answer("{\"state\": \"${rawResult}\"}", Map.of(), "quoted-translation"),
                answer("{\"state\": \"$esc.jsonEncode(${rawResult})\"}", Map.of()),
                answer("{\"state\": $rawResult.state}", Map.of(), "raw-result-is-text"),
                answer("{\"state\": ${state}}", Map.of("state", "$.a[?(@.b == 1)].c"), "filter-without-first"),
                answer("{\"state\": ${state}}", Map.of("state", "$..c"), "filter-without-first"),
                answer("{\"state\": ${state}}", Map.of("state", "$['a*b'].c[0]")),
                answer("{\"state\": ${state}}", Map.of("state", "$..c.length()")),
                answer("{\"state\": \"a\", \"tags\": ${tags}}", Map.of("tags", "$.a[?(@.b == 1)].c")),
                answer(
                        "{\"state\": ${successTemplateUtils.firstFromArray(\"${state}\", \"$esc.quote$esc.quote\")}}",
                        Map.of("state", "$.a[?(@.b == 1)].c")),
                answer("${state}", Map.of("state", "$.a[*]"), "filter-without-first"),
                answer("{rawResult}", Map.of(), "lost-dollar", "success-template-is-not-json"),
                answer("{\"state\": ${state}", Map.of("state", "$.a"), "success-template-is-not-json"),
                answer("{\"state\": ${state} #if($state)}#else}#end", Map.of("state", "$.a")),
                answer(
                        "{\"state\": ${state}, #if($state)}#else}#end",
                        Map.of("state", "$.a"),
                        "success-template-is-not-json"),
                answer("{\"state\": ${state} #if($state), \"size\": 1#end}", Map.of("state", "$.a")),
                answer("{${state}}", Map.of("state", "$.a"), "success-template-is-not-json"),
                answer(
                        "{\"state\": ${state}, ${rest}}",
                        Map.of("state", "$.a", "rest", "$.b"),
                        "success-template-is-not-json"),
                answer("[${state}]", Map.of("state", "$.a"), "answer-does-not-fit"),
                answer("{\"status\": ${state}}", Map.of("state", "$.a"), "answer-does-not-fit", "undeclared-output"),
                answer("{\"$!{state}\": 1}", Map.of("state", "$.a"), "quoted-translation"),
                answer("{\"state\": 1}", Map.of(), "answer-does-not-fit"),
                answer("{\"state\": \"a\", \"tags\": [\"b\", 1]}", Map.of(), "answer-does-not-fit"),
                answer("{\"state\": \"a\", \"size\": 1.5}", Map.of(), "answer-does-not-fit"),
                answer(
                        "{\"state\": \"a\", \"size\": 1.0, \"more\": null, \"tags\": []}",
                        Map.of(),
                        "undeclared-output"));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("answers")
    void of_looksAtTheAnswer(String name, ObjectNode action, String[] rules) {
        // Properties that a case leaves unset are LintAnswerTest's.
        assertThat(Lint.of(action))
                .extracting(found -> found.rule().id())
                .filteredOn(id -> !id.equals("unset-output"))
                .containsExactlyInAnyOrder(rules);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("$.config", "{\"timeoutSeconds\": 20}"),
                change("$.config", "{\"timeoutSeconds\": 21}", "timeout-beyond-callers"),
                change("$.config", "{\"timeoutSeconds\": 61}", "request-is-refused"),
                change(
                        "$.config",
                        "{\"request\": {\"requestType\": \"GET\", \"requestTemplate\": \"${input.rawRequest}\"}}"),
                change(
                        "$.config",
                        "{\"request\": {\"requestType\": \"GET\", \"requestTemplate\": \"{}\"}}",
                        "body-template-is-unused"),
                change("$.config", "{\"request\": {\"requestType\": \"DELETE\", \"requestTemplate\": \"{}\"}}"),
                change(
                        "$.config",
                        get("https://a.example.com/x?credentials=${credentials.a}", "1"),
                        "get-sends-no-input"),
                change("$.config", get("https://a.example.com/x?id=$esc.url(${input.id})", "1")),
                change("$.config", get("https://a.example.com/x", "$esc.jsonEncode(${input.id})")),
                change("$.config", get("2f5a8d3e-0c1b-4e5f-8a6d-7b9c0d1e2f3a", "1")),
                change(
                        "$.config",
                        "{\"response\": {\"translationMapDefaults\": {\"a\": \"1\"}}}",
                        "default-without-translation"),
                change(
                        "$.config",
                        "{\"response\": {\"translationMap\": {\"a\": \"$.a\"}, \"translationMapDefaults\": {\"a\":"
                                + " \"x\"}}}",
                        "default-is-not-json"),
                change("$.contract", "{\"input\": {\"inputSchema\": {\"type\": \"array\"}}}", "contract-is-refused"),
                change(
                        "$.contract",
                        "{\"input\": {\"inputSchema\": {\"type\": \"object\", \"properties\": {\"orgId\": {\"type\":"
                                + " \"string\"}}}}}",
                        "contract-is-refused"),
                change("$.contract", output("\"a.b\": {\"type\": \"string\"}"), "dotted-output-name"),
                change("$.contract", output("\"const\": {\"type\": \"string\"}")),
                change("$.contract", output("\"a\": {\"const\": 1}"), "keyword-beyond-draft-04"),
                change("$.contract", output("\"a\": {\"exclusiveMinimum\": 1}"), "contract-is-refused"),
                change(
                        "$.contract",
                        output("\"a\": {\"minimum\": 0, \"exclusiveMinimum\": true, \"default\": {\"if\": 1}}")),
                change("$.contract", output("\"a\": {\"anyOf\": [{\"type\": \"string\"}]}"), "combined-schemas"),
                change("$.other", "{\"request\": 1}"),
                change(
                        "$.config",
                        "{\"timeoutSeconds\": \"a\", \"request\": [], \"response\": {\"translationMap\": 7}}"));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("changes")
    void of_looksAtTheRest(String name, ObjectNode action, String[] rules) {
        assertThat(Lint.of(action)).extracting(found -> found.rule().id()).containsExactlyInAnyOrder(rules);
    }

    @Test
    void of_saysWhereAndWhat() {
        ObjectNode action = LintCases.action();
        LintCases.request(action).put("requestTemplate", "{\n  \"a\": \"${input.id}\",\n  \"b\": \"$input.id\"\n}");

        LintFinding found = Lint.of(action).get(0);

        assertThat(Lint.of(action)).containsExactly(found).hasSameHashCodeAs(List.of(found));
        assertThat(found.verdict()).isEqualTo(Verdict.RISKY);
        assertThat(found.place()).hasValue(new LintFinding.Place(10, 2, 9));
        assertThat(found)
                .hasToString(
                        "risky unescaped-json-input at $.config.request.requestTemplate (line 2, column 9): The input"
                                + " 'id' is in a JSON string without escaping; a quotation mark, a backslash or a line break"
                                + " in it breaks the JSON: with x\",\"admin\":\"true the object has the property admin."
                                + " Write $esc.jsonEncode(\"$!{input.id}\").");
    }

    @Test
    void of_showsNoSecret() {
        ObjectNode action = LintCases.action();
        ObjectNode request = LintCases.request(action);
        request.put("requestUrlTemplate", "https://u:topsecret@h.example.com/?token=topsecret&a=topsecret${input.id}");
        request.withObjectProperty("headers")
                .put("Authorization", "Bearer topsecret")
                .put("X: topsecret", "topsecret");
        request.put("requestTemplate", "{\"a\": topsecret ${input.id");
        action.withObjectProperty("config").withObjectProperty("response").put("successTemplate", "{topsecret}");

        assertThat(Lint.of(action))
                .hasSizeGreaterThan(5)
                .allSatisfy(found -> assertThat(found.toString()).doesNotContain("topsecret"));
    }

    @Test
    void of_takesAnyObject() {
        assertThat(Lint.of("{}")).isEmpty();
        assertThat(Lint.of(LintCases.action().toString())).isEmpty();
        assertThat(Lint.of("{\"config\":{\"timeoutSeconds\":61}}")).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lint.of("[\"topsecret\"]"))
                .withMessage("An action is a JSON object. The text is JSON, but not an object.");
    }

    @Test
    void lint_looksAtAnAction() {
        ObjectNode json = LintCases.action().put("id", "custom_-_1").put("name", "a");
        LintCases.request(json).put("requestUrlTemplate", "https://h.example.com/${input.id}");

        assertThat(Lint.of(Action.parse(Json.write(json))))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.UNESCAPED_URL_INPUT);
    }

    @Test
    void of_readsTheFlatForm() {
        ActionDefinition definition = ActionDefinition.builder("a")
                .post("https://h.example.com/${input.id}")
                .input(in -> in.required("id", Schema.string()))
                .output(out -> out)
                .timeout(Duration.ofMillis(2500))
                .forFlatApi()
                .build();

        assertThat(Lint.of(definition)).extracting(LintFinding::rule).containsExactly(LintRule.UNESCAPED_URL_INPUT);
        assertThat(Lint.of(definition.toFlatJson())).isEqualTo(Lint.of(definition));
    }

    static Stream<String> pieces() {
        return Stream.of(
                "{\"a\": \"${input.id} $esc.url(\\\"",
                "#if($input.note)[${input.count}, \"",
                "${input.id}${input.x-y-z}",
                "$e.u(\"##\")",
                "$e.u(\"$c.d('\")",
                "[{#if($a)",
                "\\\\\\$",
                "a-b_1Xy",
                "eyJaaaaaaaa.",
                "?a=b&",
                "#else\n");
    }

    @Test
    @Timeout(20)
    void of_takesAMegabyte() {
        ObjectNode action = LintCases.action();
        LintCases.request(action).put("requestTemplate", "{\"a\": \"${input.id}\"},\n".repeat(50_000));

        assertThat(Lint.of(action)).extracting(LintFinding::rule).contains(LintRule.UNESCAPED_JSON_INPUT);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(10)
    void of_isLinearInLongTemplates(String piece) {
        String template = piece.repeat(100_000 / piece.length());
        ObjectNode action = LintCases.action();
        LintCases.request(action).put("requestUrlTemplate", "https://h.example.com/" + template);
        LintCases.request(action).put("requestTemplate", template);
        LintCases.request(action).withObjectProperty("headers").put("X-A", template);
        action.withObjectProperty("config").withObjectProperty("response").put("successTemplate", template);

        assertThat(Lint.of(action)).hasSizeLessThan(100);
    }

    private static Arguments url(String url, String... rules) {
        ObjectNode action = LintCases.action();
        LintCases.request(action).put("requestUrlTemplate", url);
        return Arguments.of(url, action, rules);
    }

    private static Arguments header(String name, String value, String... rules) {
        ObjectNode action = LintCases.action();
        LintCases.request(action).putObject("headers").put(name, value);
        return Arguments.of(name + ": " + value, action, rules);
    }

    private static Arguments body(String template, String... rules) {
        ObjectNode action = LintCases.action();
        LintCases.request(action).put("requestTemplate", template);
        return Arguments.of(template, action, rules);
    }

    private static Arguments form(String template, String... rules) {
        ObjectNode action = LintCases.action();
        LintCases.request(action).put("requestTemplate", template);
        LintCases.request(action).putObject("headers").put("content-type", "application/x-www-form-urlencoded");
        return Arguments.of(template, action, rules);
    }

    private static Arguments answer(String template, Map<String, String> translations, String... rules) {
        ObjectNode action = LintCases.action();
        ObjectNode response = action.withObjectProperty("config").putObject("response");
        Fields.put(response.putObject("translationMap"), translations);
        response.put("successTemplate", template);
        return Arguments.of(template + " " + translations, action, rules);
    }

    private static Arguments change(String path, String json, String... rules) {
        ObjectNode action = LintCases.action();
        action.set(path.substring(2), Json.read(json));
        return Arguments.of(json, action, rules);
    }

    private static String get(String url, String header) {
        return "{\"request\": {\"requestType\": \"GET\", \"requestUrlTemplate\": \"" + url
                + "\", \"headers\": {\"X-Id\": \"" + header + "\"}}}";
    }

    private static String output(String properties) {
        return "{\"output\": {\"successSchema\": {\"type\": \"object\", \"properties\": {" + properties + "}}}}";
    }
}
