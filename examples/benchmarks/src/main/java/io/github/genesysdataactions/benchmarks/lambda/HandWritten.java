package io.github.genesysdataactions.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The baseline: what a careful developer writes with Jackson alone, for API Gateway and nothing else. */
public final class HandWritten implements RequestStreamHandler {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        JsonNode body = MAPPER.readTree(event).path("body");
        ObjectNode envelope = MAPPER.createObjectNode();
        envelope.putObject("headers").put("Content-Type", "application/json");
        try {
            CustomerRequest request = MAPPER.readValue(body.asText(), CustomerRequest.class);
            if (request.customerId() == null || request.actionType() == null) {
                throw new IllegalArgumentException("customerId and actionType are required");
            }
            CustomerResponse response = CustomerResponse.to(request, context.getAwsRequestId());
            envelope.put("statusCode", 200).put("body", MAPPER.writeValueAsString(response));
        } catch (IOException | IllegalArgumentException e) {
            envelope.put("statusCode", 400).put("body", "{\"message\":\"The request is not valid.\"}");
        }
        MAPPER.writeValue(answer, envelope);
    }
}
