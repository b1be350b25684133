package io.github.genesysdataactions.local.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One action or draft as the organization holds it. The trees are never changed after this record is made; who wants to
 * change one takes a copy.
 *
 * @param version 1 for a new action, one more with each change
 * @param function what a function data action executes; of others {@link FunctionSetup#NONE}
 */
public record ActionRecord(
        String id,
        String name,
        String category,
        String integrationId,
        int version,
        boolean secure,
        Contract contract,
        ObjectNode config,
        FunctionSetup function) {

    /** What goes in and what comes out; of a draft it may be wrong. */
    public record Contract(JsonNode inputSchema, JsonNode successSchema) {}

    /** Returns the next version of this action. */
    public ActionRecord edited(
            String newName, String newCategory, boolean newSecure, Contract newContract, ObjectNode newConfig) {
        return new ActionRecord(
                id, newName, newCategory, integrationId, version + 1, newSecure, newContract, newConfig, function);
    }

    /** Returns this action under another id. */
    public ActionRecord withId(String other) {
        return new ActionRecord(other, name, category, integrationId, version, secure, contract, config, function);
    }

    /** Returns this action with another function. */
    public ActionRecord withFunction(FunctionSetup other) {
        return new ActionRecord(id, name, category, integrationId, version, secure, contract, config, other);
    }

    /** Returns this action with another name. */
    public ActionRecord withName(String other) {
        return new ActionRecord(id, other, category, integrationId, version, secure, contract, config, function);
    }

    /** Returns this action in another integration. */
    public ActionRecord withIntegration(String other) {
        return new ActionRecord(id, name, category, other, version, secure, contract, config, function);
    }

    /** Returns this action with another configuration. */
    public ActionRecord withConfig(ObjectNode other) {
        return new ActionRecord(id, name, category, integrationId, version, secure, contract, other, function);
    }

    /** Returns this action as another version. */
    public ActionRecord withVersion(int other) {
        return new ActionRecord(id, name, category, integrationId, other, secure, contract, config, function);
    }
}
