package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Sends events to a handler as the Lambda runtime does. */
final class Call {
    private Call() {}

    static String answer(DataActionHandler<?, ?> handler, byte[] event, TestContext context) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    static String answer(DataActionHandler<?, ?> handler, String event) {
        return answer(handler, event.getBytes(StandardCharsets.UTF_8), TestContext.of("req-1"));
    }

    /** The answer to an event from a gateway, its envelope taken apart. */
    static Reply reply(DataActionHandler<?, ?> handler, byte[] event) {
        try {
            JsonNode envelope = TestMapper.MAPPER.readTree(answer(handler, event, TestContext.of("req-1")));
            String text = envelope.get("body").textValue();
            return new Reply(envelope, envelope.get("statusCode").intValue(), text, TestMapper.MAPPER.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reply reply(DataActionHandler<?, ?> handler, String event) {
        return reply(handler, event.getBytes(StandardCharsets.UTF_8));
    }

    record Reply(JsonNode envelope, int status, String text, JsonNode body) {
        String field(String name) {
            return body.path(name).asText();
        }
    }
}
