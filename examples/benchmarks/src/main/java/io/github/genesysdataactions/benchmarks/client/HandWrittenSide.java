package io.github.genesysdataactions.benchmarks.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The baseline: the JDK's client, and Jackson databind by hand, which reads the whole answer into records. */
final class HandWrittenSide implements Side {
    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final BareHttp http;
    private final HandWrittenAction definition;

    HandWrittenSide(Target target) {
        http = new BareHttp(target, BareHttp.Handover.DIRECT);
        definition = definition(target.integrationId());
    }

    @Override
    public String create() {
        try {
            HandWrittenAction created =
                    mapper.readValue(http.create(mapper.writeValueAsBytes(definition)), HandWrittenAction.class);
            if (created.id() == null) {
                throw new IllegalStateException("The answer has no id.");
            }
            return created.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String execute() {
        try {
            return mapper.readValue(http.execute(mapper.writeValueAsBytes(Request.example())), Answer.class)
                    .processedId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // The JDK's client of Java 17 has no end; its threads are daemons.
    }

    private static HandWrittenAction definition(String integrationId) {
        Map<String, HandWrittenAction.Schema> in = new LinkedHashMap<>();
        in.put("customerId", HandWrittenAction.Schema.text("The customer's unique id"));
        in.put("actionType", HandWrittenAction.Schema.text(null));
        Map<String, HandWrittenAction.Schema> out = new LinkedHashMap<>();
        out.put("status", HandWrittenAction.Schema.text(null));
        out.put("message", HandWrittenAction.Schema.text(null));
        out.put("processedId", HandWrittenAction.Schema.text(null));
        return new HandWrittenAction(
                null,
                "ProcessCustomerLambda",
                "Custom",
                integrationId,
                false,
                null,
                new HandWrittenAction.Contract(
                        new HandWrittenAction.Input(object("Invokes AWS Lambda to process customer data", in)),
                        new HandWrittenAction.Output(object(null, out))),
                new HandWrittenAction.Config(
                        new HandWrittenAction.Request(
                                "https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda",
                                "POST",
                                Map.of("X-Custom-Header", "GenesysIntegration"),
                                "${input.rawRequest}",
                                null),
                        new HandWrittenAction.Response(Map.of(), Map.of(), "${rawResult}", null),
                        5));
    }

    private static HandWrittenAction.Schema object(
            @Nullable String description, Map<String, HandWrittenAction.Schema> properties) {
        return new HandWrittenAction.Schema(
                "http://json-schema.org/draft-04/schema#",
                "object",
                description,
                properties,
                List.copyOf(properties.keySet()),
                true);
    }
}
