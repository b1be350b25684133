package io.github.genesysdataactions.local.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.FlatActionStore;
import io.github.genesysdataactions.local.store.Integration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One local organisation: what it holds, and all its endpoints behind one door. */
public final class Organization implements AutoCloseable {
    private final ActionStore actions;
    private final FlatActionStore flatActions = new FlatActionStore();
    private final Tokens tokens;
    private final ActionEngine engine;
    private final ApiDoor door;

    /**
     * What an organisation is made of.
     *
     * @param listLag how long a new action takes to come into the list
     * @param withheldPermissions the permissions that the OAuth client lacks
     * @param functions the Lambda functions by ARN
     * @param credentials what templates read as {@code ${credentials.name}}
     * @param remoteTargets whether actions may call other hosts than loopback
     */
    public record Setup(
            String clientId,
            String clientSecret,
            String integrationId,
            RateLimit rateLimit,
            Duration tokenLifetime,
            Duration listLag,
            Set<String> withheldPermissions,
            boolean templatesAsUris,
            Map<String, RequestStreamHandler> functions,
            Map<String, String> credentials,
            boolean remoteTargets,
            InstantSource clock) {

        public Setup {
            withheldPermissions = Set.copyOf(withheldPermissions);
            functions = Map.copyOf(functions);
            credentials = Map.copyOf(credentials);
        }

        @Override
        public String toString() {
            return "Setup[clientId=" + clientId + ", clientSecret=***, integrationId=" + integrationId + "]";
        }
    }

    public Organization(Setup setup) {
        actions = new ActionStore(setup.clock(), Duration.ZERO, setup.listLag());
        tokens = new Tokens(setup.tokenLifetime(), setup.rateLimit(), setup.clock());
        engine = new ActionEngine(setup.functions(), setup.credentials(), setup.remoteTargets());
        ActionView view = new ActionView(setup.templatesAsUris(), UnaryOperator.identity());
        IntegrationsApi integrations = new IntegrationsApi(List.of(new Integration(
                setup.integrationId(),
                "Web Services Data Actions",
                "custom-rest-actions",
                "Web Services Data Actions")));
        Routes<Endpoint> routes = new Routes<>();
        ContractJudge judge = new ContractJudge();
        new ActionsApi(actions, integrations, judge, view).addTo(routes);
        new DraftsApi(actions, integrations, new DraftValidation(judge, engine), view).addTo(routes);
        ActionListing.addTo(routes, actions, view);
        new ActionFiles(actions, view).addTo(routes);
        new ExecutionApi(actions, engine).addTo(routes);
        integrations.addTo(routes);
        new FlatApi(flatActions).addTo(routes);
        door = new ApiDoor(
                new TokenEndpoint(setup.clientId(), setup.clientSecret(), tokens),
                tokens,
                routes,
                setup.withheldPermissions(),
                setup.clock());
    }

    /** Returns what answers this organisation's requests. */
    public Handler door() {
        return door;
    }

    /** Returns the published actions. */
    public ActionStore actions() {
        return actions;
    }

    /** Returns the actions of the flat endpoint. */
    public FlatActionStore flatActions() {
        return flatActions;
    }

    /** Returns the access tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        engine.close();
    }
}
