package io.github.genesysdataactions.examples.lambda;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lambda.ActionFailedException;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import java.util.Optional;

/** A data action as the client registers it and as the handler answers it: the same two records. */
public final class Customers {
    private Customers() {}

    record Request(String customerId, String actionType, Optional<Integer> limit) {}

    record Response(String status, String message, Optional<Integer> limit) {}

    /** Public, as the Lambda runtime wants it. */
    public static final class Handler extends DataActionHandler<Request, Response> {
        @Override
        protected Response handle(Request request, Invocation invocation) {
            if (request.customerId().equals("no one")) {
                throw ActionFailedException.notFound("customer_unknown", "There is no such customer.");
            }
            return new Response("success", request.actionType() + " for " + request.customerId(), request.limit());
        }
    }

    static ActionDefinition.Builder definition(String name, String url) {
        return ActionDefinition.builder(name)
                .description("Processes a customer")
                .post(url)
                .input(Request.class)
                .output(Response.class);
    }

    static GenesysDataActions.Builder client(LocalCloud cloud) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId());
    }
}
