package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** Writes answers in the form that the sender of an event turns into an HTTP response. */
final class Envelope {
    private Envelope() {}

    static byte[] of(Event event, int status, String body) throws IOException {
        return of(event, status, Optional.empty(), body);
    }

    static byte[] failed(Event event, ActionFailedException failure, String requestId) throws IOException {
        return of(event, failure.status(), failure.allowedMethods(), error(failure, requestId));
    }

    /** The body of an answer that says what went wrong. */
    static String error(ActionFailedException failure, String requestId) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("status", "error");
            json.writeStringField("code", failure.code());
            json.writeStringField("message", failure.safeMessage());
            json.writeStringField("requestId", requestId);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static byte[] of(Event event, int status, Optional<String> allow, String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() + 128);
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            if (event.kind() == EventKind.LOAD_BALANCER) {
                json.writeStringField("statusDescription", Reason.description(status));
            }
            json.writeObjectFieldStart(event.multiValue() ? "multiValueHeaders" : "headers");
            writeHeader(json, event, "Content-Type", "application/json");
            if (allow.isPresent()) {
                writeHeader(json, event, "Allow", allow.get());
            }
            json.writeEndObject();
            json.writeStringField("body", body);
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeHeader(JsonGenerator json, Event event, String name, String value) throws IOException {
        json.writeFieldName(name);
        if (event.multiValue()) {
            json.writeArray(new String[] {value}, 0, 1);
        } else {
            json.writeString(value);
        }
    }
}
