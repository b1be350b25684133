package io.github.genesysdataactions;

import io.github.genesysdataactions.call.ApiPath;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.integration.Listing;
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
import org.jspecify.annotations.Nullable;

/**
 * The operations on integrations, which actions belong to: {@code /api/v2/integrations} of the public API. Immutable and
 * safe for any number of threads.
 *
 * <p>Each operation throws, besides what it names itself, the exceptions of
 * {@link io.github.genesysdataactions.error}, as those of {@link Actions} do. The OAuth client needs the permissions
 * {@code integrations:integration:view}, and {@code :add}, {@code :edit} or {@code :delete} for what changes something.
 */
public final class Integrations {
    static final String PATH = "/api/v2/integrations";
    static final String VIEW = "integrations:integration:view";
    static final String EDIT = "integrations:integration:edit";

    private final Api api;

    Integrations(Api api) {
        this.api = api;
    }

    /** Returns the limits of these operations: the client's own, unless {@link #with} set others. */
    public CallOptions options() {
        return api.options();
    }

    /** Returns the same operations with other limits; see {@link Actions#with}. */
    public Integrations with(CallOptions options) {
        return new Integrations(api.with(options));
    }

    /**
     * Returns all integrations. Pages of 100 are fetched while the stream is read, each as a call of its own.
     */
    public Stream<Integration> list() {
        return list(IntegrationQuery.all());
    }

    /** Returns the integrations that a query selects; see {@link #list()}. */
    public Stream<Integration> list(IntegrationQuery query) {
        return list(query, api::begin);
    }

    /**
     * Returns the integration with this id. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public Integration get(String id) {
        return get(id, api.begin());
    }

    private Integration get(String id, Limits limits) {
        return read("integration", id, ApiPath.of(PATH).id(id), limits, Integration::parse);
    }

    /** Returns what lists may not show yet. */
    Optional<Integration> justCreated(String name, String typeId, Limits limits) {
        return api.recent()
                .named(typeId, name)
                .map(id -> get(id, limits))
                .filter(found -> found.name().equals(name));
    }

    /**
     * Returns the integration of exactly this name. One request for each 100 integrations.
     *
     * @throws AmbiguousNameException if there are several
     */
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

    /**
     * Returns the integration of this type, enabled or not. One request for each 100 integrations of the type.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws AmbiguousNameException if there are several; the message names them
     */
    public Optional<Integration> findByType(String typeId) {
        return only(typeId, "", ofType(typeId));
    }

    /**
     * Returns the one enabled integration of a type, for programs that are not told which to use.
     *
     * <pre>{@code
     * Integration integration = genesys.integrations().onlyEnabled(IntegrationType.WEB_SERVICES);
     * genesys.actions().create(definition.toBuilder().integration(integration.id()).build());
     * }</pre>
     *
     * <p>One request for each 100 integrations of the type.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws AmbiguousNameException if there are several; the message names them
     * @throws DataActionsException if there is none; the message names those that are not enabled
     */
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

    /**
     * Creates an integration, which is not enabled yet (assumed: the admin page makes them so). {@link #configure} and
     * {@link #enable} it; Genesys Cloud may need a moment before it takes actions.
     *
     * <p>The requests of {@link #list()} for this type, and one to create. One call never makes two: where a fault leaves
     * it open whether the request was carried out, it looks for an integration of this name and type that was not there
     * before, after 0.5, 1, 2 and 4 s. If there is none, the request is sent again after an answer of 502, 503 or 504, but
     * not after silence, unless {@link CallOptions#withRepeatUnknownCreate} allows that. With
     * {@link CallOptions#withFaultRetries faultRetries} 0 it looks neither before nor afterwards.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws IllegalArgumentException if name or type is blank; nothing was sent
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException if it is open whether the integration was created,
     *     and none was found
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if it is open whether the integration was
     *     created, and several came into the list meanwhile
     */
    public Integration create(String name, String typeId) {
        return create(name, typeId, api.begin());
    }

    Integration create(String name, String typeId, Limits limits) {
        if (name.isBlank() || typeId.isBlank()) {
            throw new IllegalArgumentException("An integration needs a name and a type; one of them is blank.");
        }
        var json = Json.object().put("name", name);
        json.putObject("integrationType").put("id", typeId);
        Call call = Call.of("create integration '" + name + "'", "integrations:integration:add", "POST", PATH, limits)
                .withJson(Json.write(json));
        Function<Limits, Map<String, Integration>> sameName =
                look -> list(IntegrationQuery.all().withType(typeId), () -> look)
                        .filter(integration -> integration.name().equals(name))
                        .collect(Collectors.toMap(Integration::id, Function.identity(), (one, again) -> again));
        Integration created = new NewOnce<>(api, "integration", name, call, Integration::parse, sameName).create();
        api.recent().add(typeId, name, created.id());
        return created;
    }

    /**
     * Connects the organization with AWS: a credential that names an IAM role, and an enabled integration for AWS Lambda
     * data actions that uses it. Running it again changes nothing, or goes on where an earlier run was interrupted.
     *
     * <pre>{@code
     * Integration lambda = genesys.integrations()
     *         .connectLambda("arn:aws:iam::123456789012:role/genesys-data-actions", "Order functions");
     * }</pre>
     *
     * <p>It looks first, and then does what is missing: creates the credential {@code <name>: <roleArn>}, creates the
     * integration, sets the credential in its configuration under the key {@code AmazonWebServicesARN} and leaves all else
     * there as it is, and enables it, even if somebody disabled it. If nothing is missing, it costs one request for each
     * 100 integrations, one for each 100 credentials, and one for the configuration. All requests share one
     * {@linkplain CallOptions#timeout() timeout}; the message of an exception names the step.
     *
     * <p>Genesys Cloud never gives back what a credential holds, so its name says which role it is for: do not rename it.
     * For another role there is another credential; the one before stays, as other integrations may use it. How long names
     * may be is not documented.
     *
     * <p>Nothing calls AWS. What the role has to say is in {@link io.github.genesysdataactions.aws.IamDocuments}; whether
     * it says so shows when an action is executed. Run it in one place at a time: two that begin at once may both create.
     *
     * @param name the integration's
     * @throws IllegalArgumentException if this is no ARN of an IAM role, or the name is blank; nothing was sent
     * @throws AmbiguousNameException if several integrations or several credentials are called so; nothing was changed
     * @throws DataActionsException if an integration of another type is called so; nothing was changed
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException as {@link #create}; run it again a minute later
     * @throws io.github.genesysdataactions.error.VersionConflictException as {@link #configure}; run it again
     */
    public Integration connectLambda(String roleArn, String name) {
        Objects.requireNonNull(name, "name");
        return new LambdaConnection(api, this, name, roleArn).connect();
    }

    /**
     * Returns the configuration of an integration. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is no such integration
     */
    public IntegrationConfig config(String id) {
        return new IntegrationSettings(api, api.begin(), id).read();
    }

    /**
     * Reads the configuration of an integration, lets {@code edit} change it, and writes it back unless somebody changed
     * it meanwhile.
     *
     * <pre>{@code
     * genesys.integrations().configure(id, edit -> edit.credential("AmazonWebServicesARN", credential.id()));
     * }</pre>
     *
     * <p>One request to read, and one to write or none if nothing differs. Where a fault leaves it open whether that one
     * was carried out, the configuration is read: if it is as wanted, all is well, else the change is sent again, at most
     * {@link CallOptions#faultRetries()} times; its version keeps it from being carried out twice.
     *
     * @throws io.github.genesysdataactions.error.VersionConflictException if somebody changed it since it was read, and
     *     {@link CallOptions#withRepeatVersionConflicts} does not allow to begin anew; nothing was written
     * @throws IllegalArgumentException if {@code edit} returns another edit than it was given; nothing was sent
     */
    public IntegrationConfig configure(String id, UnaryOperator<IntegrationConfigEdit> edit) {
        return configure(id, edit, api.begin());
    }

    IntegrationConfig configure(String id, UnaryOperator<IntegrationConfigEdit> edit, Limits limits) {
        return new IntegrationSettings(api, limits, id).change(edit);
    }

    /** Enables an integration, so that its actions can be executed. One request, which may be sent again after a fault. */
    public Integration enable(String id) {
        return enable(id, api.begin());
    }

    Integration enable(String id, Limits limits) {
        return intend(id, "enable", "ENABLED", limits);
    }

    /** Disables an integration; flows that use its actions fail from then on. One request, as {@link #enable}. */
    public Integration disable(String id) {
        return intend(id, "disable", "DISABLED", api.begin());
    }

    /**
     * Deletes an integration, and with it its actions (provider source MyPureCloud/terraform-provider-genesyscloud). If it
     * is sent again after a fault and the integration is not there any more, that is success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public void delete(String id) {
        ApiPath path = ApiPath.of(PATH).id(id);
        Call call = Call.of(
                "delete integration '" + id + "'", "integrations:integration:delete", "DELETE", path, api.begin());
        api.recent().whenThere(id, call, () -> api.send(call));
        api.recent().forget(id);
    }

    /** Returns the types of integrations that this organization may create; see {@link #list()}. */
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

    /**
     * Returns one type, and which credentials it takes. One request.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public IntegrationType type(String typeId) {
        ApiPath path = ApiPath.of(PATH).literal("types").id(typeId);
        return read("integration type", typeId, path, api.begin(), IntegrationType::parse);
    }

    /** Returns the entries of a list that comes in pages. */
    static <T> Stream<T> pages(
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

    Stream<Integration> list(IntegrationQuery query, Supplier<Limits> limits) {
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
        return whenThere(id, call, Integration::parse);
    }

    private <T> T read(String what, String id, ApiPath path, Limits limits, Function<String, T> reader) {
        return whenThere(id, Call.of("read " + what + " '" + id + "'", VIEW, "GET", path, limits), reader);
    }

    /** What this client has just created may not be known everywhere yet. */
    private <T> T whenThere(String id, Call call, Function<String, T> reader) {
        return api.recent().whenThere(id, call, () -> api.send(call, reader));
    }

    static List<String> ids(List<Integration> integrations) {
        return integrations.stream().map(Integration::id).toList();
    }

    private static String names(List<Integration> integrations) {
        return integrations.stream()
                .map(integration -> "'" + integration.name() + "' (" + integration.id() + ")")
                .collect(Collectors.joining(", "));
    }
}
