package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class DirectInvocationTest {
    private final Orders orders = new Orders();

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    record Mail(String body, String headers, String httpMethod, String version, String routeKey) {}

    static final class EchoMail extends DataActionHandler<Mail, Mail> {
        @Override
        protected Mail handle(Mail mail, Invocation invocation) {
            return mail;
        }
    }

    static final class EchoMap extends DataActionHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        protected Map<String, Object> handle(Map<String, Object> input, Invocation invocation) {
            return input;
        }
    }

    @Test
    void handleRequest_answersThePlainOutput() {
        String answer = Call.answer(orders, "\uFEFF{\"order-id\":\"O-1\",\"quantity\":\"${input.quantity}\"}");

        assertThat(answer).isEqualTo("{\"orderId\":\"O-1\",\"kind\":\"DIRECT\",\"order\":{\"order-id\":\"O-1\"}}");
    }

    @Test
    void handleRequest_takesTheEventAsInputWhenItsNamesAreTheInputsOwn() {
        String event = "{\"body\":\"b\",\"headers\":\"h\",\"httpMethod\":\"m\",\"version\":\"2.0\",\"routeKey\":\"r\"}";

        assertThat(Call.answer(new EchoMail(), event)).isEqualTo(event);
    }

    @Test
    void handleRequest_keepsAnyObjectWhenTheInputIsAMap() {
        String event = "{\"a\":[1,2.50,null],\"b\":{\"c\":\"\"},\"d\":12345678901234567890}";

        assertThat(Call.answer(new EchoMap(), event)).isEqualTo(event);
    }

    @Test
    void handleRequest_refusesADuplicateKeyInAMap() {
        assertThatThrownBy(() -> Call.answer(new EchoMap(), "{\"a\":1,\"a\":2}"))
                .hasMessage("invalid_input: * is given twice. [requestId=req-1]");
        assertThatThrownBy(() -> Call.answer(new EchoMap(), "{\"a\":{\"secret\":1,\"secret\":2}}"))
                .hasMessage("invalid_json: The input has an object with the same key twice. [requestId=req-1]");
    }

    @Test
    void handleRequest_writesAnEmptyObjectForANullOutputThatRequiresNothing() {
        assertThat(Call.answer(Echo.of(HandlerOptions.standard(), () -> null), "{}"))
                .isEqualTo("{}");
        assertThatThrownBy(() -> Call.answer(orders, "{\"order-id\":\"null\"}"))
                .isInstanceOf(ActionFailedException.class)
                .hasMessage("invalid_output: Required in the output, but null: orderId of Result. [requestId=req-1]");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown,     404, unknown_order:  There is no such order. [requestId=req-1]",
        "unavailable, 503, crm_down:  Try again later. [requestId=req-1]",
        "forbidden,   403, not_yours:  This order belongs to someone else. [requestId=req-1]",
        "runtime,     500, internal_error:  The action failed. [requestId=req-1]",
        "argument,    500, internal_error:  The action failed. [requestId=req-1]",
        "checked,     500, internal_error:  The action failed. [requestId=req-1]",
        "overflow,    500, internal_error:  The action failed. [requestId=req-1]",
        "memory,      500, internal_error:  The action failed. [requestId=req-1]",
        "state,       500, internal_error:  The action failed. [requestId=req-1]"
    })
    void handleRequest_throwsOneScrubbedFailure(String order, int status, String message) {
        assertThatThrownBy(() -> Call.answer(orders, "{\"order-id\":\"" + order + "\"}"))
                .isInstanceOfSatisfying(ActionFailedException.class, e -> {
                    assertThat(e).hasMessage(message.replace(":  ", ": ")).hasNoCause();
                    assertThat(e.getStackTrace()).isEmpty();
                    assertThat(e.getSuppressed()).isEmpty();
                    assertThat(e.status()).isEqualTo(status);
                });
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains(Orders.MARKER));
        assertThat(RecordingLog.LINES)
                .filteredOn(line -> line.level() == Level.ERROR)
                .hasSize(status == 500 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(bytes = {(byte) 0x80, (byte) 0xC3, (byte) 0xFF})
    void handleRequest_refusesInvalidUtf8InsteadOfReplacingIt(byte invalid) {
        byte[] event = "{\"order-id\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        event[13] = invalid;

        assertThatThrownBy(() -> Call.answer(orders, event, TestContext.of("req-1")))
                .hasMessage("invalid_json: The input is not valid UTF-8. [requestId=req-1]");
    }
}
