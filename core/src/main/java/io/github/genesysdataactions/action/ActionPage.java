package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a list of actions.
 *
 * @param entities the actions on this page
 * @param pageNumber which page this is, counted from 1, if the server says so
 * @param pageCount how many pages there are, if the server says so
 * @param total how many actions there are on all pages, if the server says so
 */
public record ActionPage(
        List<ActionSummary> entities, OptionalInt pageNumber, OptionalInt pageCount, OptionalInt total) {
    /** Copies the list. */
    public ActionPage {
        entities = List.copyOf(entities);
    }

    /**
     * Reads a page as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, has no list of
     *     {@code entities}, or one of them has no {@code id} or {@code name}
     */
    public static ActionPage parse(String json) {
        ObjectNode page = Json.readObject(json);
        JsonNode list = page.path("entities");
        JsonPath path = JsonPath.ROOT.field("entities");
        if (!list.isArray()) {
            throw JsonFault.missing(path, "list");
        }
        List<ActionSummary> entities = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode entity)) {
                throw JsonFault.missing(path.item(i), "object");
            }
            entities.add(ActionSummary.read(entity, path.item(i)));
        }
        return new ActionPage(
                entities,
                Fields.number(page, "pageNumber"),
                Fields.number(page, "pageCount"),
                Fields.number(page, "total"));
    }
}
