package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the answer in the form that API Gateway turns into an HTTP response. */
final class Envelope {
    private Envelope() {}

    static byte[] of(int status, String body, ObjectMapper mapper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() + 128);
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            json.writeObjectFieldStart("headers");
            json.writeStringField("Content-Type", "application/json");
            json.writeEndObject();
            json.writeStringField("body", body);
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static byte[] failed(ActionFailedException failure, String requestId, ObjectMapper mapper) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("code", failure.code());
        body.put("message", failure.safeMessage());
        body.put("requestId", requestId);
        return of(failure.status(), mapper.writeValueAsString(body), mapper);
    }
}
