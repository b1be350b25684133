package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.ErrorDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestResultTest {
    private static final String PASSED = "{\"operations\":["
            + "{\"step\":1,\"name\":\"Resolve request template\",\"success\":true,\"result\":{\"a\":\"payload\"}},"
            + "{\"step\":2,\"name\":\"Call\",\"success\":true,\"result\":\"payload\",\"error\":null},"
            + "{\"name\":\"Validate\",\"success\":true,\"x\":1}],"
            + "\"success\":true,\"finalResult\":{\"total\":1.0,\"name\":\"payload\"},\"x-new\":[2.50]}";

    private static final String FAILED = "{\"operations\":[{\"step\":1,\"name\":\"Call\",\"success\":false,"
            + "\"error\":{\"errorCode\":\"ACTION.REMOTE_ENDPOINT\",\"userMessage\":\"It said payload\","
            + "\"correlationId\":\"c-1\",\"details\":[{\"errorCode\":\"E\",\"fieldName\":\"f\"}],"
            + "\"errors\":[{\"code\":\"N\",\"message\":\"nested\"}]}}],\"success\":false,"
            + "\"error\":{\"code\":\"bad.request\",\"message\":\"The payload failed\",\"contextId\":\"c-2\"}}";

    @Test
    void parse_readsStepsAndAnswer() {
        TestResult result = TestResult.parse(PASSED);

        assertThat(result.isSuccess()).isTrue();
        assertThat(result.finalResult()).contains("{\"total\":1.0,\"name\":\"payload\"}");
        assertThat(result.error()).isEmpty();
        assertThat(result.steps()).hasSize(3).allMatch(TestStep::isSuccess);
        assertThat(result.steps().get(0).step()).hasValue(1);
        assertThat(result.steps().get(0).name()).isEqualTo("Resolve request template");
        assertThat(result.steps().get(0).result()).contains("{\"a\":\"payload\"}");
        assertThat(result.steps().get(1).result()).contains("\"payload\"");
        assertThat(result.steps().get(1).error()).isEmpty();
        assertThat(result.steps().get(2).step()).isEmpty();
        assertThat(result.steps().get(2).result()).isEmpty();
        assertThat(result.toJson()).isEqualTo(PASSED);
    }

    @Test
    void parse_readsBothShapesOfErrors() {
        TestResult result = TestResult.parse(FAILED);

        assertThat(result.isSuccess()).isFalse();
        assertThat(result.finalResult()).isEmpty();
        TestError step = result.steps().get(0).error().orElseThrow();
        assertThat(step.code()).contains("ACTION.REMOTE_ENDPOINT");
        assertThat(step.message()).contains("It said payload");
        assertThat(step.correlationId()).contains("c-1");
        assertThat(step.details())
                .containsExactly(new ErrorDetail("E", "f", null), new ErrorDetail("N", null, "nested"));
        TestError whole = result.error().orElseThrow();
        assertThat(whole.code()).contains("bad.request");
        assertThat(whole.message()).contains("The payload failed");
        assertThat(whole.correlationId()).contains("c-2");
        assertThat(whole.details()).isEmpty();
    }

    @Test
    void toString_showsOutcomesAndNoPayload() {
        assertThat(TestResult.parse(PASSED))
                .hasToString(
                        "TestResult[success=true, steps=[1. Resolve request template: ok, 2. Call: ok, Validate: ok]]");
        assertThat(TestResult.parse(FAILED))
                .hasToString("TestResult[success=false, steps=[1. Call: ACTION.REMOTE_ENDPOINT]]");
    }

    @Test
    void describe_showsEverything() {
        assertThat(TestResult.parse(PASSED).describe()).isEqualTo("""
                        The test succeeded.
                          1. Resolve request template: ok
                             → {"a":"payload"}
                          2. Call: ok
                             → "payload"
                          Validate: ok
                          Answer: {"total":1.0,"name":"payload"}""");
        assertThat(TestResult.parse(FAILED).describe()).isEqualTo("""
                        The test failed.
                          1. Call: ACTION.REMOTE_ENDPOINT
                             It said payload
                               field 'f' E
                               N: nested
                               correlation id c-1
                             The payload failed
                               correlation id c-2""");
    }

    @Test
    void parse_isContentWithNothing() {
        TestResult result = TestResult.parse("{}");

        assertThat(result.isSuccess()).isFalse();
        assertThat(result.steps()).isEmpty();
        assertThat(result.describe()).isEqualTo("The test failed.");
        assertThat(TestResult.parse("{\"operations\":[{}]}").steps().get(0)).hasToString(": failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "payload", "\"payload\""})
    void parse_refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> TestResult.parse(text))
                .isInstanceOf(DataActionsException.class)
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("payload"));
    }
}
