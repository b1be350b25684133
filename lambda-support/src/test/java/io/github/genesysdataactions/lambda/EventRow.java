package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One event of the table, and what has to come back. In {@code body}, {@code @ID@} stands for the request id.
 *
 * @param function which function of {@link TableFunction} gets the event
 * @param body the body of an envelope, the plain answer, or the message of a function error
 */
record EventRow(String name, String function, String event, Form form, int status, String body) {

    /** How an answer is wrapped. */
    enum Form {
        HTTP,
        BALANCER,
        BALANCER_MULTI_VALUE,
        PLAIN,
        FUNCTION_ERROR
    }

    /** What came back: an answer, or a function error's message. */
    record Outcome(boolean functionError, String text) {}

    static EventRow http(String name, String function, String event, int status, String body) {
        return new EventRow(name, function, event, Form.HTTP, status, body);
    }

    static EventRow of(String name, String function, TestEvent event, Form form, int status, String body) {
        return new EventRow(name, function, event.toJson(), form, status, body);
    }

    static EventRow plain(String name, String function, String event, String body) {
        return new EventRow(name, function, event, Form.PLAIN, 200, body);
    }

    static EventRow failed(String name, String function, String event, String code, String message) {
        return new EventRow(
                name, function, event, Form.FUNCTION_ERROR, 500, code + ": " + message + " [requestId=@ID@]");
    }

    /** The body of an answer that says what went wrong. */
    static String error(String code, String message) {
        ObjectNode error = TestMapper.MAPPER.createObjectNode();
        error.put("status", "error").put("code", code).put("message", message).put("requestId", "@ID@");
        return error.toString();
    }

    void check(Outcome outcome, String requestId) {
        String expected = body.replace("@ID@", requestId);
        assertThat(outcome.functionError()).as(outcome.text()).isEqualTo(form == Form.FUNCTION_ERROR);
        switch (form) {
            case FUNCTION_ERROR, PLAIN -> assertThat(outcome.text()).isEqualTo(expected);
            case HTTP, BALANCER, BALANCER_MULTI_VALUE -> checkEnvelope(outcome.text(), expected);
        }
    }

    private void checkEnvelope(String text, String expected) {
        try {
            ObjectNode envelope = (ObjectNode) TestMapper.MAPPER.readTree(text);
            if (form == Form.HTTP) {
                assertThat(envelope.has("statusDescription")).isFalse();
            } else {
                assertThat(envelope.remove("statusDescription").asText()).startsWith(status + " ");
            }
            boolean multi = form == Form.BALANCER_MULTI_VALUE;
            ObjectNode headers = (ObjectNode) envelope.remove(multi ? "multiValueHeaders" : "headers");
            assertThat((multi ? headers.get("Content-Type").get(0) : headers.get("Content-Type")).textValue())
                    .isEqualTo("application/json");
            assertThat(headers.has("Allow")).isEqualTo(status == 405);
            assertThat(envelope.get("body").textValue()).isEqualTo(expected);
            assertThat(envelope)
                    .isEqualTo(TestMapper.MAPPER
                            .createObjectNode()
                            .put("statusCode", status)
                            .put("body", expected)
                            .put("isBase64Encoded", false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
