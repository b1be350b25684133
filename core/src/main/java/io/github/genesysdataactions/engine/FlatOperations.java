package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.List;

/** The create of the flat form. */
public final class FlatOperations {
    private final Api api;

    public FlatOperations(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    public String create(ActionDefinition definition) {
        Call call = Endpoint.CREATE_FLAT
                .call(api.begin(), Endpoint.CREATE_FLAT.path(), definition.name())
                .withJson(
                        definition.toFlatJson(),
                        () -> List.copyOf(definition.headers().values()));
        try {
            return api.send(call, FlatOperations::id);
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            if (!call.attempts().mayHaveArrived()) {
                throw e;
            }
            throw new OutcomeUnknownException(
                    e.getMessage() + " The flat form has no list to look in, so it was not sent again. Find out on the"
                            + " server whether '" + definition.name() + "' is there before you create it again.",
                    e);
        }
    }

    private static String id(String body) {
        JsonNode id = Json.readObject(body).path("id");
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw JsonFault.missing(JsonPath.ROOT.field("id"), "text");
        }
        return id.textValue();
    }
}
