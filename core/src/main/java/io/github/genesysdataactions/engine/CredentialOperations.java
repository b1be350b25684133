package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.CredentialType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations on credentials, each with its requests. */
public final class CredentialOperations {
    private final Api api;

    public CredentialOperations(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    public Stream<Credential> list() {
        return list(api::begin);
    }

    public Credential get(String id) {
        return get(id, api.begin());
    }

    private Credential get(String id, CallBudget budget) {
        Call call = Endpoint.READ_CREDENTIAL.call(budget, id);
        return api.send(call.awaiting(id, 404), Credential::parse);
    }

    public Optional<Credential> find(String name) {
        CallBudget budget = api.begin();
        return only(
                name,
                list(() -> budget)
                        .filter(credential -> credential.name().equals(name))
                        .toList());
    }

    public Credential create(CredentialDefinition definition, CallBudget budget) {
        String name = definition.name();
        Call call =
                sending(Endpoint.CREATE_CREDENTIAL.call(budget, Endpoint.CREATE_CREDENTIAL.path(), name), definition);
        Credential created = Create.incomparable(
                api, call, "credential", name, Credential::parse, look -> same(definition, look), Credential::id);
        api.recent().made(definition.type(), name, created.id());
        return created;
    }

    public Optional<Credential> find(CredentialDefinition definition, CallBudget budget) {
        List<Credential> found = same(definition, budget).toList();
        if (found.isEmpty()) {
            return api.recent()
                    .named(definition.type(), definition.name())
                    .map(id -> get(id, budget))
                    .filter(justCreated -> justCreated.name().equals(definition.name()));
        }
        return only(definition.name(), found);
    }

    public Credential update(String id, CredentialDefinition definition) {
        return update(id, definition, api.begin());
    }

    Credential update(String id, CredentialDefinition definition, CallBudget budget) {
        Call call = sending(Endpoint.UPDATE_CREDENTIAL.call(budget.withIdempotent(true), id), definition);
        return api.send(call.awaiting(id, 404), Credential::parse);
    }

    public void delete(String id) {
        Call call = Endpoint.DELETE_CREDENTIAL.call(api.begin(), id);
        api.send(call.awaiting(id, 404));
        api.recent().forget(id);
    }

    public List<CredentialType> types() {
        Call call = Endpoint.LIST_CREDENTIAL_TYPES.call(api.begin());
        return api.send(call, answer -> PageReader.list(answer, CredentialType::parse));
    }

    private Stream<Credential> same(CredentialDefinition definition, CallBudget budget) {
        return list(() -> budget)
                .filter(credential -> credential.name().equals(definition.name()))
                .filter(credential -> credential.type().equals(definition.type()));
    }

    private static Optional<Credential> only(String name, List<Credential> found) {
        if (found.size() > 1) {
            throw new AmbiguousNameException(
                    name, found.stream().map(Credential::id).toList(), "credentials");
        }
        return found.stream().findFirst();
    }

    private Stream<Credential> list(Supplier<CallBudget> budget) {
        return Pages.stream(new CredentialPages(api, budget), Function.identity());
    }

    private static Call sending(Call call, CredentialDefinition definition) {
        return call.withJson(
                definition.toJson(), () -> List.copyOf(definition.fields().values()));
    }
}
