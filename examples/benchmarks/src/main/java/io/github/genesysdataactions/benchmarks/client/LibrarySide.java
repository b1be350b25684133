package io.github.genesysdataactions.benchmarks.client;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import java.time.Duration;

/** The library as its README shows it; the definition is built for each call or once. */
final class LibrarySide implements Side {
    private final ActionDefinition definition = definition();
    private final boolean isReused;
    private final String actionId;
    private final GenesysDataActions genesys;

    LibrarySide(Target target, boolean isReused) {
        this.isReused = isReused;
        actionId = target.actionId();
        genesys = GenesysDataActions.builder(Region.at(target.url()))
                .clientCredentials(target.clientId(), target.clientSecret())
                .defaultIntegration(target.integrationId())
                .build();
    }

    static ActionDefinition definition() {
        return ActionDefinition.builder("ProcessCustomerLambda")
                .description("Invokes AWS Lambda to process customer data")
                .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                .input(Request.class)
                .output(Answer.class)
                .header("X-Custom-Header", "GenesysIntegration")
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public String create() {
        return genesys.actions().create(isReused ? definition : definition()).id();
    }

    @Override
    public String execute() {
        return genesys.actions()
                .execute(actionId, Request.example(), Answer.class)
                .processedId();
    }

    @Override
    public void close() {
        genesys.close();
    }
}
