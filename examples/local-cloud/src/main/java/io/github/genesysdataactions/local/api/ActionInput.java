package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.FunctionSetup;

/** Reads what actions and drafts are made and changed with (models PostActionInput, UpdateActionInput, UpdateDraftInput). */
final class ActionInput {
    private ActionInput() {}

    /** Reads a new action or draft, as version 1 and without an id; its contract is not judged. */
    static ActionRecord create(Fields fields) {
        fields.only("", "name", "category", "integrationId", "secure", "config", "contract");
        String name = fields.text("name", Fields.NAME_LIMIT);
        String category = fields.text("category", Fields.NAME_LIMIT);
        String integrationId = fields.text("integrationId", Fields.NAME_LIMIT);
        boolean secure = fields.flag("secure");
        fields.object("config");
        ObjectNode config = ConfigFields.read(fields);
        ActionRecord.Contract contract = contract(fields);
        fields.refuseFaults();
        return new ActionRecord("", name, category, integrationId, 1, secure, contract, config, FunctionSetup.NONE);
    }

    /** Reads a change of a published action, whose contract and secure flag stay as they are. */
    static ActionRecord edit(ActionRecord current, ObjectNode body) {
        requireVersion(current, body);
        Fields fields = new Fields(body);
        fields.only("", "name", "category", "config", "version");
        if (AuthActions.is(current)) {
            AuthActions.check(fields, current, body);
        }
        return edited(current, fields, current.secure(), current.contract());
    }

    /** Reads a change of a draft; its contract is not judged. */
    static ActionRecord editDraft(ActionRecord current, ObjectNode body) {
        requireVersion(current, body);
        Fields fields = new Fields(body);
        fields.only("", "name", "category", "config", "contract", "secure", "version");
        boolean secure = body.hasNonNull("secure") ? fields.flag("secure") : current.secure();
        ActionRecord.Contract contract =
                fields.optionalObject("contract").isPresent() ? contract(fields) : current.contract();
        return edited(current, fields, secure, contract);
    }

    private static ActionRecord edited(
            ActionRecord current, Fields fields, boolean secure, ActionRecord.Contract contract) {
        String name = fields.optionalText("name", Fields.NAME_LIMIT).orElse(current.name());
        String category = fields.optionalText("category", Fields.NAME_LIMIT).orElse(current.category());
        ObjectNode config = fields.optionalObject("config").isPresent() ? ConfigFields.read(fields) : current.config();
        fields.refuseFaults();
        return current.edited(name, category, secure, contract, config);
    }

    private static ActionRecord.Contract contract(Fields fields) {
        fields.only("contract", "input", "output");
        fields.only("contract.input", "inputSchema");
        fields.only("contract.output", "successSchema");
        return new ActionRecord.Contract(
                fields.object("contract.input.inputSchema"), fields.object("contract.output.successSchema"));
    }

    private static void requireVersion(ActionRecord current, ObjectNode body) {
        JsonNode version = body.path("version");
        if (!version.isIntegralNumber() || version.longValue() != current.version()) {
            throw new Refusal(
                    409,
                    "version.conflict",
                    "Supplied version " + (version.isIntegralNumber() ? version.asText() : "null")
                            + " does not match the current version " + current.version());
        }
    }
}
