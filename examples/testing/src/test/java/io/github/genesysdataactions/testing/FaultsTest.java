package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.TestActions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.local.execute.NoticeKind;
import io.github.genesysdataactions.testing.assertj.ActionAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plausible faults of an action: each is found, with the place in the file that it comes from. */
class FaultsTest {
    private static final String BODY = "/config/request/requestTemplate";
    private static final String URL = "/config/request/requestUrlTemplate";
    private static final String MAP = "/config/response/translationMap";

    @TempDir
    private Path folder;

    private ActionResult run(Map<String, ?> input, String... changes) {
        return TestActions.in(folder, changes)
                .backend(Backend.always(BackendAnswer.json(200, OPEN)))
                .run(input);
    }

    /** Looks up where a text stands in the export file of a test. */
    private String at(String needle, String... changes) {
        String file = TestActions.export(changes);
        int offset = file.indexOf(needle);
        assertThat(offset).as(needle).isNotNegative();
        String before = file.substring(0, offset);
        return "find-order.custom.json:"
                + (before.chars().filter(c -> c == '\n').count() + 1) + ":" + (offset - before.lastIndexOf('\n'));
    }

    private static void found(ActionResult result, NoticeKind kind, String place, String words) {
        assertThat(result.notices()).as(result.trace()).anySatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(kind);
            assertThat(notice.message()).contains(words);
            assertThat(notice.place().orElseThrow()).hasToString(place);
        });
        assertThat(result.trace()).contains(place);
    }

    @Test
    void unescapedQuote() {
        String[] body = {BODY, "{\"name\": \"${input.name}\"}"};

        ActionResult result = run(Map.of("name", "O\"Brien"), body);

        found(result, NoticeKind.BODY_NOT_JSON, at("${input.name}", body), "what ${input.name} printed breaks it");
        assertThat(StructureCheck.of(TestActions.in(folder, body))
                        .run(Map.of("name", "Ann"))
                        .violations())
                .anySatisfy(violation -> {
                    assertThat(violation.value()).isEqualTo("O\"Brien");
                    assertThat(violation.message())
                            .contains("the body is no longer JSON")
                            .contains("${input.name} at " + at("${input.name}", body));
                });
    }

    @Test
    void optionalInputPrintedLiterally() {
        String[] url = {URL, "https://orders.example.com/find?limit=$!{input.limit}&n=$input.name"};

        ActionResult result = run(Map.of("limit", 1), url);

        found(
                result,
                NoticeKind.PRINTED_LITERALLY,
                at("$input.name", url),
                "$input.name is sent as it stands in the template: the input 'name' has no value in this run");
    }

    @Test
    void defaultOfAWrongType() {
        String[] changes = {MAP + "Defaults", "{\"state\": \"0\"}", MAP, "{\"state\": \"$.missing\"}"};

        ActionResult result = run(Map.of("name", "Ann"), changes);

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.OUTPUT_CONTRACT);
        found(
                result,
                NoticeKind.OUTPUT_ORIGIN,
                at("${state}", changes),
                "/state is what ${state} printed: its path $.missing found nothing, and its default is 0 ("
                        + at("\"0\"", changes));
    }

    @Test
    void defaultThatIsNotJson() {
        String[] changes = {MAP + "Defaults", "{\"state\": \"none\"}", MAP, "{\"state\": \"$.missing\"}"};

        ActionResult result = run(Map.of("name", "Ann"), changes);

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.SUCCESS_TEMPLATE);
        found(
                result,
                NoticeKind.OUTPUT_ORIGIN,
                at("${state}", changes),
                "its default is none (" + at("\"none\"", changes));
    }

    @Test
    void pathThatFindsAList() {
        String[] changes = {MAP, "{\"state\": \"$.orders[*].state\"}"};

        ActionResult result = run(Map.of("name", "Ann"), changes);

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.OUTPUT_CONTRACT);
        found(
                result,
                NoticeKind.OUTPUT_ORIGIN,
                at("${state}", changes),
                "its path $.orders[*].state found a list of 1 (" + at("\"$.orders[*]", changes));
    }

    @Test
    void missingKey() {
        String[] changes = {MAP, "{\"state\": \"$.order.state\"}"};

        ActionResult result = run(Map.of("name", "Ann"), changes);

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.SUCCESS_TEMPLATE);
        found(
                result,
                NoticeKind.PRINTED_LITERALLY,
                at("${state}", changes),
                "its path $.order.state found nothing, and it has no default (" + at("\"$.order.state", changes));
    }

    @Test
    void defaultThatTookTheAnswersPlace() {
        String[] changes = {
            MAP + "Defaults", "{\"state\": \"\\\"none\\\"\"}", MAP, "{\"state\": \"$.orders[0].status.code\"}"
        };

        ActionResult result = run(Map.of("name", "Ann"), changes);

        found(
                result,
                NoticeKind.DEFAULT_USED,
                at("$.orders[0].status", changes),
                "The path $.orders[0].status.code of 'state' found nothing, so its default \"none\" was used. At"
                        + " $.orders[0] the answer has 'state'");
        assertThat(result.trace()).contains("succeeded.\n  Note: find-order.custom.json:");
        ActionAssertions.assertThat(result).hasNoNotices();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.orders.state | At $.orders the answer has a list of 1.",
                "orders[0].state.code | At $.orders[0].state the answer has a text.",
                "$['orders'][0]['state'].code[1] | At $['orders'][0]['state'] the answer has a text.",
                "$.state | At $ the answer has 'orders'.",
            })
    void whatTheAnswerHasInstead(String path, String there) {
        String[] changes = {MAP, "{\"state\": \"" + path + "\"}", MAP + "Defaults", "{\"state\": \"1\"}"};

        assertThat(run(Map.of("name", "Ann"), changes).trace())
                .contains("its default is 1 (")
                .contains(there);
    }

    @Test
    void outputThatTheContractDoesNotHave() {
        String[] changes = {
            "/config/response/successTemplate",
            "{\"state\": ${state}, \"vip\": false, \"all\": [{\"id\": 1}, {\"id\": 2, \"x\": ${rawResult}}]}",
            "/contract/output/successSchema",
            "{\"type\":\"object\",\"properties\":{\"state\":{\"type\":\"string\"},\"all\":{\"type\":\"array\","
                    + "\"items\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"object\",\"properties\":{}}}}}}}"
        };

        ActionResult result = run(Map.of("name", "Ann"), changes);

        assertThat(result.isSuccess()).as(result.trace()).isTrue();
        found(
                result,
                NoticeKind.UNDECLARED_OUTPUT,
                at("\\\"vip", changes),
                "The success template writes 'vip', which the output contract does not have, so that Architect does not"
                        + " offer it. Add it");
        // Each member of a list's items once; what the answer has besides is its own affair.
        assertThat(result.notices())
                .extracting(Notice::message)
                .hasSize(2)
                .anyMatch(message -> message.startsWith("The success template writes /all/0/id,"));
    }

    @Test
    void outputThatAClosedContractRefuses() {
        String schema =
                "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"state\":{\"type\":\"string\"}}}";
        String[] literal = {
            "/config/response/successTemplate",
            "{\"state\": ${state}, \"vip\": false}",
            "/contract/output/successSchema",
            schema
        };
        String[] printed = {"/config/response/successTemplate", "${rawResult}", "/contract/output/successSchema", schema
        };

        ActionResult result = run(Map.of("name", "Ann"), literal);

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.OUTPUT_CONTRACT);
        assertThat(result.notices())
                .singleElement()
                .hasToString(
                        at("\\\"vip", literal) + ": The success template writes 'vip', which the output contract does"
                                + " not have and does not allow. Add it to the output contract, or take it out of the template.");
        found(
                run(Map.of("name", "Ann"), printed),
                NoticeKind.UNDECLARED_OUTPUT,
                at("${rawResult}", printed),
                "${rawResult} printed 'orders', which the output contract does not have and does not allow");
    }

    @Test
    void keyInTheWrongCase() {
        String[] changes = {MAP, "{\"State\": \"$.orders[0].state\"}"};

        found(run(Map.of(), changes), NoticeKind.PRINTED_LITERALLY, at("${state}", changes), "it has 'State'");
    }

    @Test
    void contractThatRefusesItsOwnOutput() {
        String[] changes = {
            "/config/response/successTemplate", "{\"state\": ${state}, \"count\": \"1\"}",
            "/contract/output/successSchema",
                    "{\"type\":\"object\",\"properties\":{\"state\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\"}}}"
        };

        ActionResult result = run(Map.of("name", "Ann"), changes);

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.OUTPUT_CONTRACT);
        found(
                result,
                NoticeKind.OUTPUT_ORIGIN,
                at("\\\"1\\\"", changes),
                "/count is literal text of the success template");
    }

    @Test
    void emptyPathSegment() {
        String[] url = {URL, "https://orders.example.com/orders/$!{input.name}/lines"};

        found(run(Map.of(), url), NoticeKind.EMPTY_SEGMENT, at("/lines", url), "$!{input.name} printed nothing");
        found(run(Map.of("name", ""), url), NoticeKind.EMPTY_SEGMENT, at("/lines", url), "the input 'name' is empty");
        String[] last = {URL, "https://orders.example.com/orders/$!{input.name}"};
        found(run(Map.of(), last), NoticeKind.EMPTY_SEGMENT, at("/$!{input.name}\"", last), "printed nothing");
        assertThat(run(Map.of("name", "a"), last).notices()).isEmpty();
    }

    @Test
    void dotSegment() {
        String[] url = {URL, "https://orders.example.com/orders/$!{input.name}/lines"};
        for (String dots : new String[] {".", "..", "%2e", ".%2E"}) {
            ActionResult result = run(Map.of("name", dots), url);

            assertThat(result.notices())
                    .as(dots)
                    .singleElement()
                    .matches(notice -> notice.kind() == NoticeKind.DOT_SEGMENT)
                    .matches(notice -> notice.message().contains("the segment '" + dots + "'"));
        }
        assertThat(run(Map.of("name", "..."), url).notices()).isEmpty();
        assertThat(StructureCheck.of(TestActions.of(URL, "https://orders.example.com/$esc.uriEncode(${input.name})"))
                        .run(Map.of("name", "Ann"))
                        .violations())
                .extracting(StructureCheck.Violation::value)
                .contains(".", "..");
    }

    @Test
    void requiredInputInTheWrongCase() {
        ActionResult result = TestActions.findOrder()
                .backend(request -> BackendAnswer.json(200, TestActions.OPEN))
                .run(Map.of("Name", "Ann"));

        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.INPUT_CONTRACT);
        assertThat(result.notices())
                .singleElement()
                .hasToString("The run gives the input 'Name', which the contract does not have; it has 'name'. Write"
                        + " that.");
        assertThat(result.trace()).contains("it has 'name'");
    }

    @Test
    void headerWithALineBreak() {
        String[] headers = {"/config/request/headers", "{\"X-Name\": \"n=${input.name}\"}"};

        ActionResult result = run(Map.of("name", "a\r\nX-Admin: 1"), headers);

        assertThat(result.request()).isEmpty();
        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.REQUEST);
        assertThat(result.error().orElseThrow().place().orElseThrow()).hasToString(at("${input.name}", headers));
        assertThat(result.trace()).contains("CARRIAGE RETURN").contains(at("${input.name}", headers));
    }

    @Test
    void wrongCaseOfAnInputName() {
        String[] url = {URL, "https://orders.example.com/find?q=$!esc.uriEncode($input.Name)#if($input.LIMIT)&l=1#end"};

        ActionResult result = run(Map.of("name", "Ann"), url);

        found(
                result,
                NoticeKind.UNKNOWN_INPUT,
                at("$!esc", url),
                "reads the input 'Name', which the contract does not have; it has 'name'");
        found(result, NoticeKind.UNKNOWN_INPUT, at("#if", url), "it has 'limit'");
    }

    @Test
    void templateError_namesFileLineAndColumn() {
        String[] body = {BODY, "x\n  #if($input.name) never ended"};
        ActionResult result = run(Map.of("name", "Ann"), body);
        assertThat(result.error().orElseThrow().step()).isEqualTo(Step.REQUEST_TEMPLATE);
        assertThat(result.error().orElseThrow().place().orElseThrow().file()).isEqualTo("find-order.custom.json");

        String[] foreach = {BODY, "x\n  #foreach($a in $b)#end"};
        assertThat(run(Map.of("name", "Ann"), foreach)
                        .error()
                        .orElseThrow()
                        .place()
                        .orElseThrow())
                .hasToString(at("#foreach", foreach));

        String[] call = {BODY, "x ${credentials.nothing}"};
        assertThat(run(Map.of("name", "Ann"), call)
                        .error()
                        .orElseThrow()
                        .place()
                        .orElseThrow())
                .hasToString(at("${credentials.nothing}", call));
    }

    @Test
    void soundAction_hasNoNotices() {
        assertThat(run(Map.of("name", "Ann")).notices()).isEmpty();
    }
}
