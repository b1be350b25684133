package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The configuration of one integration: read, and written back with a change. */
public final class IntegrationConfigOperations {
    private final Api api;
    private final CallBudget budget;
    private final String id;

    public IntegrationConfigOperations(Api api, CallBudget budget, String id) {
        this.api = api;
        this.budget = budget;
        this.id = id;
    }

    public IntegrationConfig read() {
        return read(budget);
    }

    public IntegrationConfig change(UnaryOperator<IntegrationConfigEdit> edit) {
        return new VersionedChange<>(api, budget, "integration '" + id + "'", IntegrationConfig::version)
                .run(this::read, current -> change(current, edit), () -> read(budget.withFaultRetries(0)));
    }

    private IntegrationConfig read(CallBudget budget) {
        return api.send(Endpoint.READ_INTEGRATION_CONFIG.call(budget, id).awaiting(id, 404), IntegrationConfig::parse);
    }

    private IntegrationConfig change(IntegrationConfig current, UnaryOperator<IntegrationConfigEdit> edit) {
        IntegrationConfigEdit given = IntegrationConfigEdit.of(current);
        if (edit.apply(given) != given) {
            throw new IllegalArgumentException(
                    "The change to integration '" + id + "' returned a different edit; return the one it was given.");
        }
        return given.hasChanges() ? write(IntegrationConfig.parse(given.toJson())) : current;
    }

    private IntegrationConfig write(IntegrationConfig wanted) {
        Call call = Endpoint.UPDATE_INTEGRATION_CONFIG
                .call(budget, id)
                .withJson(wanted.toJson(), () -> texts(Json.readObject(wanted.toJson())));
        return VersionedChange.send(
                api, call.awaiting(id, 404), IntegrationConfig::parse, this::read, found -> isMet(wanted, found));
    }

    private static boolean isMet(IntegrationConfig wanted, IntegrationConfig found) {
        return wanted.name().equals(found.name())
                && wanted.notes().orElse("").equals(found.notes().orElse(""))
                && wanted.credentials().equals(found.credentials())
                && Json.read(wanted.properties()).equals(Json.read(found.properties()))
                && Json.read(wanted.advanced()).equals(Json.read(found.advanced()));
    }

    /** The maker of a type defines its properties, and they may be confidential. */
    private static List<String> texts(JsonNode config) {
        List<String> texts = new ArrayList<>();
        config.forEach(value -> texts.addAll(value.isContainerNode() ? texts(value) : List.of(value.asText())));
        return texts;
    }
}
