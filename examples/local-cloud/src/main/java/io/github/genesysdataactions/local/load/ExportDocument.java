package io.github.genesysdataactions.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The export file of an action, {@code *.custom.json}: an action without the address that it has in one organization. Files
 * in the API's form, with {@code category} and {@code integrationId}, are taken too.
 */
public final class ExportDocument {
    private static final String CUSTOM = "custom";
    private static final List<String> KNOWN = List.of(
            "name", "category", "integrationId", "integrationType", "actionType", "config", "contract", "secure");

    private final ObjectNode json;

    private ExportDocument(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads a file; a byte order mark is passed over.
     *
     * @throws NotLoadable if it is not JSON, or not the export file of an action that can be created
     */
    public static ExportDocument parse(byte[] bytes) throws NotLoadable {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        try {
            return of(Json.parse(marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes));
        } catch (NotJson e) {
            throw new NotLoadable("It is not JSON: " + e.getMessage() + ".");
        }
    }

    /**
     * Takes a tree.
     *
     * @throws NotLoadable if it is not the export file of an action that can be created
     */
    static ExportDocument of(JsonNode tree) throws NotLoadable {
        if (!(tree instanceof ObjectNode json)) {
            throw new NotLoadable("It is not a JSON object.");
        }
        for (String part : List.of("config", "contract")) {
            if (!json.path(part).isObject()) {
                throw new NotLoadable("It has no '" + part + "', so it is not the export file of an action.");
            }
        }
        String type = json.path("actionType").asText(CUSTOM);
        if (!type.equals(CUSTOM)) {
            throw new NotLoadable(
                    "Its actionType is not 'custom'; Genesys Cloud makes other actions itself, and none can be imported.");
        }
        return new ExportDocument(json);
    }

    /**
     * Makes the file of an action, for an integration of the same type as its own.
     *
     * @param more what the file that it was loaded from had besides
     */
    public static ObjectNode write(ActionRecord action, String integrationType, ObjectNode more) {
        ObjectNode json = Json.object()
                .put("name", action.name())
                .put("integrationType", integrationType)
                .put("actionType", CUSTOM);
        json.set("config", action.config());
        ObjectNode contract = json.putObject("contract");
        contract.putObject("input").set("inputSchema", action.contract().inputSchema());
        contract.putObject("output").set("successSchema", action.contract().successSchema());
        json.put("secure", action.secure());
        more.properties().forEach(field -> json.set(field.getKey(), field.getValue()));
        return json;
    }

    /** Returns what an action has no place for, which a download gives back. */
    ObjectNode more() {
        return json.deepCopy().without(KNOWN);
    }

    /** Returns the type of the integration that the action is for, if the file says it. */
    Optional<String> integrationType() {
        return Optional.ofNullable(json.path("integrationType").textValue());
    }

    /** Returns the id of the integration that the action was in, if the file says it. */
    Optional<String> integrationId() {
        return Optional.ofNullable(json.path("integrationId").textValue());
    }

    /** Returns what {@code POST /api/v2/integrations/actions} takes. */
    ObjectNode toCreate(String integrationId, String defaultCategory) {
        ObjectNode create = Json.object();
        create.set("name", json.path("name"));
        create.put("category", json.path("category").asText(defaultCategory)).put("integrationId", integrationId);
        create.set("config", json.path("config"));
        ObjectNode contract = create.putObject("contract");
        contract.putObject("input").set("inputSchema", json.at("/contract/input/inputSchema"));
        contract.putObject("output").set("successSchema", json.at("/contract/output/successSchema"));
        return create.put("secure", json.path("secure").asBoolean());
    }
}
