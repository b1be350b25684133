package io.github.genesysdataactions.local.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.execute.Choice;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.Integration;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an organization is made of; its text form shows no secret. */
public record Setup(
        Client client, Content content, Delays delays, Showing showing, Backends backends, InstantSource clock) {

    /**
     * Its one OAuth client.
     *
     * @param withheldPermissions the permissions that it lacks
     */
    public record Client(
            String id, String secret, RateLimit rateLimit, Duration tokenLifetime, Set<String> withheldPermissions) {
        public Client {
            withheldPermissions = Set.copyOf(withheldPermissions);
        }

        @Override
        public String toString() {
            return "Client[id=" + id + ", secret=***]";
        }
    }

    /** What it holds from the beginning. */
    public record Content(String organizationId, List<Integration> integrations, List<ActionRecord> actions) {
        public Content {
            integrations = List.copyOf(integrations);
            actions = List.copyOf(actions);
        }
    }

    /**
     * What takes time in it.
     *
     * @param visible until a new action is there at all
     * @param listed until a new action is in the lists
     * @param integrationUsable until a new integration takes actions
     * @param packageChecked until an uploaded package of a function is available
     */
    public record Delays(Duration visible, Duration listed, Duration integrationUsable, Duration packageChecked) {}

    /**
     * How it shows and executes actions.
     *
     * @param templatesAsUris whether templates come as the addresses of files
     * @param normalizedContracts whether schemas come in the service's own order, with its defaults
     * @param otherwise the choices about execution that are made otherwise
     */
    public record Showing(boolean templatesAsUris, boolean normalizedContracts, Set<Choice> otherwise) {
        public Showing {
            otherwise = Set.copyOf(otherwise);
        }
    }

    /**
     * What actions call.
     *
     * @param lambdas the Lambda functions by ARN
     * @param functions what function data actions execute, by the name of their handler
     * @param credentials what templates read as {@code ${credentials.name}} unless the integration has a credential
     * @param baseUrls what comes in front of URLs that begin with a slash, by the id of an integration or of a type
     * @param remoteTargets whether actions may call other hosts than loopback
     */
    public record Backends(
            Map<String, RequestStreamHandler> lambdas,
            Map<String, RequestStreamHandler> functions,
            Map<String, String> credentials,
            Map<String, URI> baseUrls,
            boolean remoteTargets) {
        public Backends {
            lambdas = Map.copyOf(lambdas);
            functions = Map.copyOf(functions);
            credentials = Map.copyOf(credentials);
            baseUrls = Map.copyOf(baseUrls);
        }

        @Override
        public String toString() {
            return "Backends[lambdas=" + lambdas.keySet() + ", functions=" + functions.keySet() + ", credentials=***]";
        }
    }
}
