package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations on integrations, each with its requests. */
public final class IntegrationOperations {

    private final Api api;

    public IntegrationOperations(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    public Stream<Integration> list(IntegrationQuery query) {
        return list(query, api::begin);
    }

    public Integration get(String id) {
        return get(id, api.begin());
    }

    private Integration get(String id, CallBudget budget) {
        return api.send(Endpoint.READ_INTEGRATION.call(budget, id).awaiting(id, 404), Integration::parse);
    }

    public Optional<Integration> justCreated(String name, String typeId, CallBudget budget) {
        return api.recent()
                .named(typeId, name)
                .map(id -> get(id, budget))
                .filter(found -> found.name().equals(name));
    }

    public Optional<Integration> find(String name) {
        CallBudget budget = api.begin();
        List<Integration> found = list(IntegrationQuery.all(), () -> budget)
                .filter(integration -> integration.name().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new AmbiguousNameException(name, ids(found), "integrations");
        }
        return found.stream().findFirst();
    }

    public Optional<Integration> findByType(String typeId) {
        return only(typeId, "", ofType(typeId));
    }

    public Integration onlyEnabled(String typeId) {
        List<Integration> all = ofType(typeId);
        return only(
                        typeId,
                        "enabled ",
                        all.stream().filter(Integration::isEnabled).toList())
                .orElseThrow(() -> new DataActionsException("There is no enabled integration of the type '" + typeId
                        + "'" + (all.isEmpty() ? "." : "; not enabled: " + names(all) + ".")
                        + " Create or enable one in the admin page under Integrations, or with"
                        + " genesys.integrations()."));
    }

    public Integration create(String name, String typeId, CallBudget budget) {
        if (name.isBlank() || typeId.isBlank()) {
            throw new IllegalArgumentException("An integration needs a name and a type; one of them is blank.");
        }
        var json = Json.object().put("name", name);
        json.putObject("integrationType").put("id", typeId);
        Call call = Endpoint.CREATE_INTEGRATION
                .call(budget, Endpoint.CREATE_INTEGRATION.path(), name)
                .withJson(Json.write(json));
        Integration created = Create.incomparable(
                api,
                call,
                "integration",
                name,
                Integration::parse,
                look -> list(IntegrationQuery.all().withType(typeId), () -> look)
                        .filter(integration -> integration.name().equals(name)),
                Integration::id);
        api.recent().made(typeId, name, created.id());
        return created;
    }

    public Integration connectLambda(String roleArn, String name) {
        Objects.requireNonNull(name, "name");
        CredentialDefinition role = CredentialDefinition.amazonWebServicesArn(name + ": " + roleArn, roleArn);
        return new IntegrationConnector(this, name, IntegrationType.AWS_LAMBDA, "AmazonWebServicesARN", role, false)
                .connect();
    }

    public Integration connectWebService(String name, CredentialDefinition credential) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(credential, "credential");
        if (!IntegrationConnector.OF_WEB_SERVICES.contains(credential.type())) {
            throw new IllegalArgumentException("A credential of type '" + credential.type()
                    + "' is not one of a web service; use " + IntegrationConnector.OF_WEB_SERVICES + ".");
        }
        return new IntegrationConnector(this, name, IntegrationType.WEB_SERVICES, credential.type(), credential, true)
                .connect();
    }

    public IntegrationConfig config(String id) {
        return new IntegrationConfigOperations(api, api.begin(), id).read();
    }

    public IntegrationConfig configure(String id, UnaryOperator<IntegrationConfigEdit> edit, CallBudget budget) {
        return new IntegrationConfigOperations(api, budget, id).change(edit);
    }

    public Integration enable(String id, CallBudget budget) {
        return intend(Endpoint.ENABLE_INTEGRATION, id, "ENABLED", budget);
    }

    public Integration disable(String id) {
        return intend(Endpoint.DISABLE_INTEGRATION, id, "DISABLED", api.begin());
    }

    public void delete(String id) {
        Call call = Endpoint.DELETE_INTEGRATION.call(api.begin(), id);
        api.send(call.awaiting(id, 404));
        api.recent().forget(id);
    }

    public Stream<IntegrationType> types() {
        return Pages.stream(
                api,
                Endpoint.LIST_INTEGRATION_TYPES,
                Map.of(),
                api::begin,
                IntegrationType::parse,
                Function.identity());
    }

    public IntegrationType type(String typeId) {
        return api.send(
                Endpoint.READ_INTEGRATION_TYPE.call(api.begin(), typeId).awaiting(typeId, 404), IntegrationType::parse);
    }

    public Stream<Integration> list(IntegrationQuery query, Supplier<CallBudget> budget) {
        Objects.requireNonNull(query, "query");
        return Pages.stream(
                api, Endpoint.LIST_INTEGRATIONS, query.parameters(), budget, Integration::parse, Function.identity());
    }

    private List<Integration> ofType(String typeId) {
        CallBudget budget = api.begin();
        return list(IntegrationQuery.all().withType(typeId), () -> budget)
                .filter(integration ->
                        integration.typeId().filter(typeId::equals).isPresent())
                .toList();
    }

    private static Optional<Integration> only(String typeId, String state, List<Integration> found) {
        if (found.size() > 1) {
            throw new AmbiguousNameException(
                    "There are " + found.size() + " " + state + "integrations of the type '" + typeId + "': "
                            + names(found) + ". Choose one by its id.",
                    typeId,
                    ids(found));
        }
        return found.stream().findFirst();
    }

    private Integration intend(Endpoint endpoint, String id, String state, CallBudget budget) {
        // Intending the same twice does no harm.
        Call call = endpoint.call(budget.withIdempotent(true), id).withJson("{\"intendedState\":\"" + state + "\"}");
        return api.send(call.awaiting(id, 404), Integration::parse);
    }

    public static List<String> ids(List<Integration> integrations) {
        return integrations.stream().map(Integration::id).toList();
    }

    private static String names(List<Integration> integrations) {
        return integrations.stream()
                .map(integration -> "'" + integration.name() + "' (" + integration.id() + ")")
                .collect(Collectors.joining(", "));
    }
}
