package io.github.genesysdataactions;

import io.github.genesysdataactions.call.ApiPath;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.CredentialType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operations on the credentials that integrations use: {@code /api/v2/integrations/credentials} of the public API.
 * Immutable and safe for any number of threads.
 *
 * <p>Each operation throws, besides what it names itself, the exceptions of
 * {@link io.github.genesysdataactions.error}, as those of {@link Actions} do; none repeats a field of a credential. The
 * public API's sources name no permission for these operations (MyPureCloud/platform-client-sdk-cli); assumed: a role that
 * may edit integrations has what they need.
 */
public final class Credentials {
    private static final String PATH = "/api/v2/integrations/credentials";

    private final Api api;

    Credentials(Api api) {
        this.api = api;
    }

    /** Returns the limits of these operations: the client's own, unless {@link #with} set others. */
    public CallOptions options() {
        return api.options();
    }

    /** Returns the same operations with other limits; see {@link Actions#with}. */
    public Credentials with(CallOptions options) {
        return new Credentials(api.with(options));
    }

    /** Returns all credentials. Pages of 100 are fetched while the stream is read, each as a call of its own. */
    public Stream<Credential> list() {
        return list(api::begin);
    }

    /**
     * Returns the credential with this id, without its secrets. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public Credential get(String id) {
        return get(id, api.begin());
    }

    private Credential get(String id, Limits limits) {
        Call call = Call.of(
                "read credential '" + id + "'", null, "GET", ApiPath.of(PATH).id(id), limits);
        return api.recent().whenThere(id, call, () -> api.send(call, Credential::parse));
    }

    /**
     * Returns the credential of exactly this name. One request for each 100 credentials.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Credential> find(String name) {
        Limits limits = api.begin();
        return only(
                name,
                list(() -> limits)
                        .filter(credential -> credential.name().equals(name))
                        .toList());
    }

    /**
     * Creates a credential. The requests of {@link #list()}, and one to create. One call never makes two: what is done
     * where a fault leaves it open whether that one was carried out is in {@link Integrations#create}.
     *
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException if it is open whether the credential was created,
     *     and none was found
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if it is open whether the credential was
     *     created, and several came into the list meanwhile
     */
    public Credential create(CredentialDefinition definition) {
        return create(definition, api.begin());
    }

    Credential create(CredentialDefinition definition, Limits limits) {
        String name = definition.name();
        Call call = sending("create credential '" + name + "'", "POST", ApiPath.of(PATH), definition, limits);
        Function<Limits, Map<String, Credential>> sameName = look -> same(definition, look)
                .collect(Collectors.toMap(Credential::id, Function.identity(), (one, again) -> again));
        Credential created = new NewOnce<>(api, "credential", name, call, Credential::parse, sameName).create();
        api.recent().add(definition.type(), name, created.id());
        return created;
    }

    /** Returns the credential of this name and type, which is all that can be compared. */
    Optional<Credential> find(CredentialDefinition definition, Limits limits) {
        List<Credential> found = same(definition, limits).toList();
        if (found.isEmpty()) {
            return api.recent()
                    .named(definition.type(), definition.name())
                    .map(id -> get(id, limits))
                    .filter(justCreated -> justCreated.name().equals(definition.name()));
        }
        return only(definition.name(), found);
    }

    /**
     * Puts a definition in the place of what a credential holds, name and all fields, as when a secret is rotated. One
     * request, which may be sent again after a fault. Integrations that use the credential use the new fields from then
     * on.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public Credential update(String id, CredentialDefinition definition) {
        Limits limits = api.begin().withRepeatable(true);
        ApiPath path = ApiPath.of(PATH).id(id);
        Call call = sending("update credential '" + id + "'", "PUT", path, definition, limits);
        return api.recent().whenThere(id, call, () -> api.send(call, Credential::parse));
    }

    /**
     * Deletes a credential; actions of integrations that use it fail from then on. If it is sent again after a fault and
     * the credential is not there any more, that is success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public void delete(String id) {
        Call call = Call.of(
                "delete credential '" + id + "'",
                null,
                "DELETE",
                ApiPath.of(PATH).id(id),
                api.begin());
        api.recent().whenThere(id, call, () -> api.send(call));
        api.recent().forget(id);
    }

    /** Returns the types of credentials, and the fields that each needs. One request. */
    public List<CredentialType> types() {
        Call call = Call.of("list credential types", null, "GET", PATH + "/types", api.begin());
        return api.send(call, CredentialType::parseList).entities();
    }

    private Stream<Credential> same(CredentialDefinition definition, Limits limits) {
        return list(() -> limits)
                .filter(credential -> credential.name().equals(definition.name()))
                .filter(credential ->
                        credential.type().filter(definition.type()::equals).isPresent());
    }

    private static Optional<Credential> only(String name, List<Credential> found) {
        if (found.size() > 1) {
            throw new AmbiguousNameException(
                    name, found.stream().map(Credential::id).toList(), "credentials");
        }
        return found.stream().findFirst();
    }

    private Stream<Credential> list(Supplier<Limits> limits) {
        return Integrations.pages(
                api, "credentials", null, PATH, IntegrationQuery.all(), limits, Credential::parseList);
    }

    private static Call sending(
            String purpose, String method, ApiPath path, CredentialDefinition definition, Limits limits) {
        return Call.of(purpose, null, method, path, limits)
                .withJson(definition.toJson())
                .withConfidential(() -> List.copyOf(definition.fields().values()));
    }
}
