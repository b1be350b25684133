package io.github.genesysdataactions.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: the JDK's HttpClient with a direct executor, and Jackson databind by hand. It gets its token once, knows
 * no retry and no limit, and reads the whole answer into records.
 */
final class BareSide implements Side {
    private record Token(@JsonProperty("access_token") String accessToken) {}

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .build();
    private final URI actions;
    private final String authorization;
    private final BareAction definition;

    BareSide(Target target) {
        actions = target.url().resolve("/api/v2/integrations/actions");
        authorization = "Bearer " + token(target).accessToken();
        definition = definition(target.integrationId());
    }

    @Override
    public String create() {
        try {
            HttpRequest request = HttpRequest.newBuilder(actions)
                    .header("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .timeout(Duration.ofSeconds(75))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(definition)))
                    .build();
            BareAction created = mapper.readValue(body(request), BareAction.class);
            if (created.id() == null) {
                throw new IllegalStateException("The answer has no id.");
            }
            return created.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // The JDK's client of Java 17 has no end; its threads are daemons.
    }

    private Token token(Target target) {
        String pair = target.clientId() + ":" + target.clientSecret();
        HttpRequest request = HttpRequest.newBuilder(target.url().resolve("/oauth/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            return mapper.readValue(body(request), Token.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] body(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("The server answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The thread was interrupted", e);
        }
    }

    private static BareAction definition(String integrationId) {
        Map<String, BareAction.Schema> in = new LinkedHashMap<>();
        in.put("customerId", BareAction.Schema.text("The customer's unique id"));
        in.put("actionType", BareAction.Schema.text(null));
        Map<String, BareAction.Schema> out = new LinkedHashMap<>();
        out.put("status", BareAction.Schema.text(null));
        out.put("message", BareAction.Schema.text(null));
        out.put("processedId", BareAction.Schema.text(null));
        return new BareAction(
                null,
                "ProcessCustomerLambda",
                "Custom",
                integrationId,
                false,
                null,
                new BareAction.Contract(
                        new BareAction.Input(object("Invokes AWS Lambda to process customer data", in)),
                        new BareAction.Output(object(null, out))),
                new BareAction.Config(
                        new BareAction.Request(
                                "https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda",
                                "POST",
                                Map.of("X-Custom-Header", "GenesysIntegration"),
                                "${input.rawRequest}",
                                null),
                        new BareAction.Response(Map.of(), Map.of(), "${rawResult}", null),
                        5));
    }

    private static BareAction.Schema object(@Nullable String description, Map<String, BareAction.Schema> properties) {
        return new BareAction.Schema(
                "http://json-schema.org/draft-04/schema#",
                "object",
                description,
                properties,
                List.copyOf(properties.keySet()),
                true);
    }
}
