package io.github.genesysdataactions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.OpenOutcome;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.List;

/**
 * The flat form: {@code POST /api/v2/custom/dataactions} on {@code https://<domain>}. Immutable and safe for any number
 * of threads.
 *
 * <p>No public document of Genesys Cloud shows this endpoint; it is for organizations and gateways that expose it. A
 * live organization answers to {@link Actions}. The flat form has a token of its own, from the same host, with the
 * scopes {@code custom:dataactions:write custom:dataactions:read}. It creates and nothing else: it can neither list nor
 * execute, so a create whose outcome is open is reported and never repeated.
 */
public final class FlatApi {
    private static final String PATH = "/api/v2/custom/dataactions";

    private final Api api;

    FlatApi(Api api) {
        this.api = api;
    }

    /** Returns the limits of this operation: the client's own, unless {@link #with} set others. */
    public CallOptions options() {
        return api.options();
    }

    /** Returns the same operation with other limits. */
    public FlatApi with(CallOptions options) {
        return new FlatApi(api.with(options));
    }

    /**
     * Creates an action and returns its id. One request, which is repeated after a 429 or a refused connection only, with
     * {@code {name, description, type: "http", version: "1", url, method, inputSchema, outputSchema, headers,
     * timeout}}, the timeout in milliseconds.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the definition says what this form has no
     *     place for, such as a request template; nothing was sent
     * @throws OutcomeUnknownException if a fault leaves it open whether the action was created
     */
    public String create(ActionDefinition definition) {
        Call call = Call.of(
                        "create action '" + definition.name() + "' in the flat form",
                        "custom:dataactions:write",
                        "POST",
                        PATH,
                        api.begin())
                .withJson(definition.toFlatJson())
                .withConfidential(() -> List.copyOf(definition.headers().values()));
        try {
            return api.send(call, FlatApi::id);
        } catch (DataActionsException e) {
            if (OpenOutcome.of(e) == OpenOutcome.NO) {
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
