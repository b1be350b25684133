package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.integration.Listing;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.CallOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on integrations, each with its requests. */
public final class IntegrationOperations {
    public static final String PATH = "/api/v2/integrations";
    public static final String VIEW = "integrations:integration:view";
    public static final String EDIT = "integrations:integration:edit";

    private final Api api;

    public IntegrationOperations(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    public IntegrationOperations with(CallOptions options) {
        return new IntegrationOperations(api.with(options));
    }

    public Stream<Integration> list(IntegrationQuery query) {
        return list(query, api::begin);
    }

    public Integration get(String id) {
        return get(id, api.begin());
    }

    private Integration get(String id, Limits limits) {
        return read("integration", id, ApiPath.of(PATH).id(id), limits, Integration::parse);
    }

    public Optional<Integration> justCreated(String name, String typeId, Limits limits) {
        return api.recent()
                .named(typeId, name)
                .map(id -> get(id, limits))
                .filter(found -> found.name().equals(name));
    }

    public Optional<Integration> find(String name) {
        Limits limits = api.begin();
        List<Integration> found = list(IntegrationQuery.all(), () -> limits)
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

    public Integration create(String name, String typeId, Limits limits) {
        if (name.isBlank() || typeId.isBlank()) {
            throw new IllegalArgumentException("An integration needs a name and a type; one of them is blank.");
        }
        var json = Json.object().put("name", name);
        json.putObject("integrationType").put("id", typeId);
        Call call = Call.of("create integration '" + name + "'", "integrations:integration:add", "POST", PATH, limits)
                .withJson(Json.write(json));
        Map<String, Integration> seen = new HashMap<>();
        Integration created = new Create<>(
                        api,
                        call,
                        "integration",
                        name,
                        Integration::parse,
                        look -> list(IntegrationQuery.all().withType(typeId), () -> look)
                                .filter(integration -> integration.name().equals(name))
                                .peek(integration -> seen.put(integration.id(), integration))
                                .map(Integration::id)
                                .toList(),
                        (id, look) -> Optional.ofNullable(seen.get(id)))
                .unlike()
                .run(true);
        api.recent().made(typeId, name, created.id());
        return created;
    }

    public Integration connectLambda(String roleArn, String name) {
        Objects.requireNonNull(name, "name");
        return new LambdaConnector(api, this, name, roleArn).connect();
    }

    public IntegrationConfig config(String id) {
        return new IntegrationConfigOperations(api, api.begin(), id).read();
    }

    public IntegrationConfig configure(String id, UnaryOperator<IntegrationConfigEdit> edit, Limits limits) {
        return new IntegrationConfigOperations(api, limits, id).change(edit);
    }

    public Integration enable(String id, Limits limits) {
        return intend(id, "enable", "ENABLED", limits);
    }

    public Integration disable(String id) {
        return intend(id, "disable", "DISABLED", api.begin());
    }

    public void delete(String id) {
        ApiPath path = ApiPath.of(PATH).id(id);
        Call call = Call.of(
                "delete integration '" + id + "'", "integrations:integration:delete", "DELETE", path, api.begin());
        api.send(call.awaiting(id, 404));
        api.recent().forget(id);
    }

    public Stream<IntegrationType> types() {
        return pages(
                api,
                "integration types",
                VIEW,
                PATH + "/types",
                IntegrationQuery.all(),
                api::begin,
                IntegrationType::parseList);
    }

    public IntegrationType type(String typeId) {
        ApiPath path = ApiPath.of(PATH).literal("types").id(typeId);
        return read("integration type", typeId, path, api.begin(), IntegrationType::parse);
    }

    public static <T> Stream<T> pages(
            Api api,
            String what,
            @Nullable String permission,
            String path,
            IntegrationQuery query,
            Supplier<Limits> limits,
            Function<String, Listing<T>> reader) {
        return Pages.stream(number -> {
            ApiPath page = Pages.path(ApiPath.of(path), number, query.parameters());
            Listing<T> listing = api.send(Call.of("list " + what, permission, "GET", page, limits.get()), reader);
            return new Pages.Page<>(listing.entities(), listing.pageCount());
        });
    }

    public Stream<Integration> list(IntegrationQuery query, Supplier<Limits> limits) {
        Objects.requireNonNull(query, "query");
        return pages(api, "integrations", VIEW, PATH, query, limits, Integration::parseList);
    }

    private List<Integration> ofType(String typeId) {
        Limits limits = api.begin();
        return list(IntegrationQuery.all().withType(typeId), () -> limits)
                .filter(integration ->
                        integration.typeId().filter(typeId::equals).isPresent())
                .toList();
    }

    private static Optional<Integration> only(String typeId, String state, List<Integration> found) {
        if (found.size() > 1) {
            throw new AmbiguousNameException(
                    "There are " + found.size() + " " + state + "integrations of the type '" + typeId + "': "
                            + names(found) + ". Say which by its id.",
                    typeId,
                    ids(found));
        }
        return found.stream().findFirst();
    }

    private Integration intend(String id, String verb, String state, Limits limits) {
        ApiPath path = ApiPath.of(PATH).id(id);
        // Intending the same twice does no harm.
        Call call = Call.of(verb + " integration '" + id + "'", EDIT, "PATCH", path, limits.withRepeatable(true))
                .withJson("{\"intendedState\":\"" + state + "\"}");
        return api.send(call.awaiting(id, 404), Integration::parse);
    }

    private <T> T read(String what, String id, ApiPath path, Limits limits, Function<String, T> reader) {
        Call call = Call.of("read " + what + " '" + id + "'", VIEW, "GET", path, limits);
        return api.send(call.awaiting(id, 404), reader);
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
