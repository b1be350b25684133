package io.github.genesysdataactions.local.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One action as the organisation holds it. The trees are never changed after this record is made; who wants to change
 * one takes a copy.
 *
 * @param version 1 for a new action, one more with each change
 */
public record ActionRecord(
        String id,
        String name,
        String category,
        String integrationId,
        int version,
        boolean secure,
        JsonNode inputSchema,
        JsonNode successSchema,
        ObjectNode config) {

    /** Returns the next version of this action. */
    public ActionRecord edited(String newName, String newCategory, ObjectNode newConfig) {
        return new ActionRecord(
                id, newName, newCategory, integrationId, version + 1, secure, inputSchema, successSchema, newConfig);
    }
}
