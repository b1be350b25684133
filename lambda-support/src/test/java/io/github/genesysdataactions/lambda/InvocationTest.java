package io.github.genesysdataactions.lambda;

import static io.github.genesysdataactions.lambda.Events.http;
import static io.github.genesysdataactions.lambda.Events.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class InvocationTest {
    private static final Logger log = LoggerFactory.getLogger(InvocationTest.class);
    private static final String CORRELATION_ID = "11111111-2222-3333-4444-555555555555";

    record Nothing() {}

    static final class Recorder extends DataActionHandler<Nothing, Nothing> {
        final List<Invocation> invocations = new ArrayList<>();

        @Override
        protected Nothing handle(Nothing input, Invocation invocation) {
            invocations.add(invocation);
            log.info("handling");
            return input;
        }

        Invocation last(String event, TestContext context) {
            Call.answer(this, event.getBytes(StandardCharsets.UTF_8), context);
            return invocations.get(invocations.size() - 1);
        }
    }

    private final Recorder recorder = new Recorder();

    @Test
    void handle_getsWhatTheGatewayAndTheContextSay() {
        TestContext context = TestContext.of("req-1");
        for (String event : List.of(rest(""), http(""))) {
            Invocation invocation = recorder.last(event, context);

            assertThat(invocation.requestId()).isEqualTo("req-1");
            assertThat(invocation.correlationId()).hasValue(CORRELATION_ID);
            assertThat(invocation.header("x-CUSTOM-header")).hasValue("GenesysIntegration");
            assertThat(invocation.headers().get("CONTENT-TYPE")).isEqualTo("application/json");
            assertThat(invocation.header("Authorization")).isEmpty();
            assertThat(invocation.remainingTime()).isEqualTo(Duration.ofSeconds(3));
            assertThat(invocation.context()).isSameAs(context);
        }
        assertThat(recorder.invocations)
                .extracting(Invocation::kind)
                .containsExactly(EventKind.API_GATEWAY_REST, EventKind.API_GATEWAY_HTTP);
    }

    @Test
    void headers_joinSeveralValuesWhenThereAreOnlyMultiValueHeaders() {
        Invocation invocation = recorder.last(
                "{\"requestContext\":{},\"headers\":null,\"multiValueHeaders\":{\"X-A\":[\"1\",\"2\"]}}",
                TestContext.of("req-1"));

        assertThat(invocation.headers()).containsOnly(Map.entry("X-A", "1, 2"));
    }

    @Test
    void headers_areUnmodifiable() {
        Map<String, String> headers =
                recorder.last(rest(""), TestContext.of("req-1")).headers();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> headers.put("a", "b"));
    }

    @Test
    void headers_areTheClientContextsValuesWhenInvokedDirectly() {
        TestContext context = new TestContext("req-1", 1, Map.of("inin-correlation-id", "c-1"));

        Invocation invocation = recorder.last("{}", context);

        assertThat(invocation.kind()).isEqualTo(EventKind.DIRECT);
        assertThat(invocation.correlationId()).hasValue("c-1");
    }

    @Test
    void headers_areEmptyWhenTheClientContextHasNone() {
        assertThat(recorder.last("{}", TestContext.of("req-1")).headers()).isEmpty();
    }

    @Test
    void remainingTime_isNeverNegative() {
        assertThat(recorder.last("{}", new TestContext("req-1", -5, null)).remainingTime())
                .isZero();
    }

    @Test
    void requestId_isRandomWhenTheContextHasNone() {
        String first = recorder.last("{}", TestContext.of(null)).requestId();
        String second = recorder.last("{}", TestContext.of(null)).requestId();

        assertThat(first).hasSize(36).isNotEqualTo(second);
    }

    @Test
    void toString_showsNoHeaderValues() {
        assertThat(recorder.last(
                        "{\"requestContext\":{},\"headers\":{\"X-Secret\":\"s3cr3t\"}}", TestContext.of("req-1")))
                .hasToString("Invocation[kind=API_GATEWAY_REST, requestId=req-1, headers=[X-Secret]]");
    }

    @Test
    void mdc_hasTheIdsDuringTheCallOnly() {
        RecordingLog.LINES.clear();

        recorder.last(rest(""), TestContext.of("req-1"));

        assertThat(RecordingLog.LINES)
                .extracting(RecordingLog.Line::mdc)
                .containsExactly(Map.of("requestId", "req-1", "correlationId", CORRELATION_ID));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void mdc_hasNoCorrelationIdThatCouldForgeALineOfTheLog() {
        RecordingLog.LINES.clear();

        recorder.last(
                "{\"requestContext\":{},\"headers\":{\"ININ-Correlation-Id\":\"a\\nb\"}}", TestContext.of("req-1"));

        assertThat(RecordingLog.LINES).extracting(RecordingLog.Line::mdc).containsExactly(Map.of("requestId", "req-1"));
    }
}
