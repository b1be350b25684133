package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the pages of lists, and hands each entry as JSON to what knows it. */
public final class PageReader {
    private static final String ENTITIES = "entities";

    private PageReader() {}

    /** Reads a page: the entries, and how many pages there are if the server says so. */
    public static <T> Pages.Page<T> page(String json, Function<String, T> entry) {
        ObjectNode page = Json.readObject(json);
        return new Pages.Page<>(
                entries(page.path(ENTITIES), JsonPath.ROOT.field(ENTITIES), entry), Fields.number(page, "pageCount"));
    }

    /** Reads a list that is an array, or a page as the service once answered. */
    public static <T> List<T> list(String json, Function<String, T> entry) {
        JsonNode tree = Json.read(json);
        return tree.isArray()
                ? entries(tree, JsonPath.ROOT, entry)
                : entries(tree.path(ENTITIES), JsonPath.ROOT.field(ENTITIES), entry);
    }

    private static <T> List<T> entries(JsonNode list, JsonPath path, Function<String, T> entry) {
        if (!list.isArray()) {
            throw JsonFault.missing(path, "list");
        }
        List<T> entries = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            JsonPath place = path.item(entries.size());
            if (!item.isObject()) {
                throw JsonFault.missing(place, "object");
            }
            try {
                entries.add(entry.apply(Json.write(item)));
            } catch (JsonFault e) {
                throw e.within(place);
            }
        }
        return List.copyOf(entries);
    }
}
