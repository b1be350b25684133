package io.github.genesysdataactions.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A data action for a local cloud, the client that registers it, and a function that answers it. */
public final class Customers {
    private Customers() {}

    public record Request(String customerId, String actionType, Optional<Integer> limit) {}

    public record Response(String status, String message, Optional<Integer> limit) {}

    /** A function without our handler, which is another module's: reads an event of a gateway, or the input itself. */
    public static final class Function implements RequestStreamHandler {
        private static final JsonMapper JSON = new JsonMapper();

        @Override
        public void handleRequest(InputStream event, OutputStream output, Context context) throws IOException {
            JsonNode sent = JSON.readTree(event);
            JsonNode body = sent.path("body");
            JsonNode input = body.isTextual() ? JSON.readTree(body.textValue()) : sent;
            ObjectNode answer = JSON.createObjectNode()
                    .put("status", "success")
                    .put(
                            "message",
                            input.path("actionType").asText() + " for "
                                    + input.path("customerId").asText());
            JSON.writeValue(output, body.isTextual() ? inEnvelope(answer) : answer);
        }

        private static ObjectNode inEnvelope(ObjectNode answer) {
            return JSON.createObjectNode().put("statusCode", 200).put("body", answer.toString());
        }
    }

    public static ActionDefinition.Builder definition(String name, String url) {
        return ActionDefinition.builder(name)
                .description("Processes a customer")
                .post(url)
                .input(Request.class)
                .output(Response.class);
    }

    public static GenesysDataActions.Builder client(LocalCloud cloud) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId());
    }
}
