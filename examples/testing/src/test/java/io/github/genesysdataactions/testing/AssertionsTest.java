package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.TestActions.OPEN;
import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.local.execute.NoticeKind;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

class AssertionsTest {
    private static final String ADDRESS = "https://orders.example.com/find";

    private final ActionResult good = TestActions.findOrder()
            .mask("limit")
            .backend(Backend.always(BackendAnswer.json(200, OPEN)))
            .run(Map.of("name", "Ann", "limit", 424242));
    private final ActionResult bad = TestActions.findOrder()
            .backend(Backend.always(BackendAnswer.status(500)))
            .run(Map.of("name", "Ann"));

    @Test
    void mismatch_standsAboveTheTrace() {
        assertThatThrownBy(() -> assertThat(good).output().isEqualTo(Map.of("state", "closed")))
                .isInstanceOf(AssertionFailedError.class)
                .message()
                .startsWith(String.format(
                        "[the output] %nexpected: {\"state\"=\"closed\"}%n but was: {\"state\"=\"open\"}%nin this run:%n"
                                + "The action"));
        assertThatThrownBy(() -> assertThat(good).output().as("mine").isEqualTo(1))
                .message()
                .startsWith("[mine]");
    }

    @Test
    void unprintableCharacters_areEscapedInMessages() {
        String hostile = "a\ud800\u2028\u007f\u0000\uffff\r";
        String escaped = "a\\ud800\\u2028\\u007f\\u0000\\uffff\\u000d";
        ActionResult result = TestActions.of(
                        "/config/request/requestTemplate", "${input.name}",
                        "/config/response/successTemplate", "{\"state\": \"${input.name}\"}")
                .backend(Backend.always(BackendAnswer.json(200, OPEN)))
                .run(Map.of("name", hostile));

        Stream.<ThrowingCallable>of(
                        () -> assertThat(result).sentNothing(),
                        () -> assertThat(result).failedAt(Step.SIGN_IN),
                        () -> assertThat(result).failed().hasMessageContaining(hostile),
                        () -> assertThat(result).step(Step.INPUT_CONTRACT).isEqualTo(hostile))
                .forEach(failing -> assertThatThrownBy(failing)
                        .isInstanceOf(AssertionError.class)
                        .message()
                        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uffff&&[^\n\t]]"));
        assertThatThrownBy(() -> TestActions.findOrder()
                        .backend(Backend.byInput("name", Map.of()))
                        .run(Map.of("name", hostile)))
                .isInstanceOf(BackendFailedException.class)
                .hasMessageContaining("\\u007f")
                .rootCause()
                .hasMessageContaining("\\u007f");
        assertThat(Printable.text(hostile + "\ud83d\ude00\n\t\u00e4")).isEqualTo(escaped + "\ud83d\ude00\n\t\u00e4");
    }

    @TestFactory
    Stream<DynamicTest> failure_printsTheWholeTrace() {
        Map<String, ThrowingCallable> failing = Map.ofEntries(
                Map.entry("Expected the run to succeed", () -> assertThat(bad).succeeded()),
                Map.entry(
                        "Expected the run to fail, but it succeeded",
                        () -> assertThat(good).failed()),
                Map.entry(
                        "Expected the run to fail at URL", () -> assertThat(bad).failedAt(Step.URL)),
                Map.entry(
                        "Expected the status 404",
                        () -> assertThat(bad).failed().hasStatus(404)),
                Map.entry("Expected the code X", () -> assertThat(bad).failed().hasCode("X")),
                Map.entry(
                        "Expected a message with 'y'",
                        () -> assertThat(bad).failed().hasMessageContaining("never there y")),
                Map.entry(
                        "Expected the fault at f:1:2",
                        () -> assertThat(bad).failed().isAt("f", 1, 2)),
                Map.entry("Expected the request GET", () -> assertThat(good).sent("GET", ADDRESS)),
                Map.entry(
                        "Expected a run without notices, but it failed",
                        () -> assertThat(bad).hasNoNotices()),
                Map.entry("Expected no request", () -> assertThat(good).sentNothing()),
                Map.entry(
                        "Bob",
                        () -> assertThat(good)
                                .sent("POST", ADDRESS)
                                .bodyJson("$.name")
                                .isEqualTo("Bob")),
                Map.entry(
                        "$.nothing",
                        () -> assertThat(good).sent("POST", ADDRESS).bodyJson("$.nothing")),
                Map.entry(
                        "prod",
                        () -> assertThat(good)
                                .sent("POST", ADDRESS)
                                .header("X-Stage")
                                .isEqualTo("prod")),
                Map.entry(
                        "Expected the header X-Other",
                        () -> assertThat(good).sent("POST", ADDRESS).header("X-Other")),
                Map.entry(
                        "Expected no header",
                        () -> assertThat(good).sent("POST", ADDRESS).hasNoHeader("x-stage")),
                Map.entry(
                        "parameter q",
                        () -> assertThat(good).sent("POST", ADDRESS).query("q").containsExactly("a")),
                Map.entry(
                        "segments",
                        () -> assertThat(good)
                                .sent("POST", ADDRESS)
                                .pathSegments()
                                .containsExactly("segments")),
                Map.entry("closed", () -> assertThat(good).output().isEqualTo(Map.of("state", "closed"))),
                Map.entry("flattened", () -> assertThat(good).flattened().containsEntry("a.b", 1)),
                Map.entry("Expected a notice", () -> assertThat(good).hasNotice(NoticeKind.EMPTY_SEGMENT)));

        return failing.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThatThrownBy(one.getValue())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(one.getKey().replace("'y'", "'never there y'"))
                                .hasMessageContaining("INPUT_CONTRACT (Validate input against schema): ok")
                                .hasMessageContaining("find-order/request.vm:1:1")
                                .hasMessageNotContaining("424242\"")));
    }
}
