package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * One page of a list.
 *
 * @param entities what is on this page
 * @param pageCount how many pages there are, if the server says so
 * @param <T> what is listed
 */
public record Listing<T>(List<T> entities, OptionalInt pageCount) {
    /** Copies the list. */
    public Listing {
        entities = List.copyOf(entities);
    }

    static <T> Listing<T> read(String json, BiFunction<ObjectNode, JsonPath, T> reader) {
        ObjectNode page = Json.readObject(json);
        JsonNode count = page.path("pageCount");
        return new Listing<>(
                entities(page.path("entities"), JsonPath.ROOT.field("entities"), reader),
                count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty());
    }

    /** Reads a list that comes as an array now and came with {@code entities} before. */
    static <T> Listing<T> readArrayOrPage(String json, BiFunction<ObjectNode, JsonPath, T> reader) {
        JsonNode tree = Json.read(json);
        return tree.isArray()
                ? new Listing<>(entities(tree, JsonPath.ROOT, reader), OptionalInt.empty())
                : read(json, reader);
    }

    private static <T> List<T> entities(JsonNode list, JsonPath path, BiFunction<ObjectNode, JsonPath, T> reader) {
        if (!list.isArray()) {
            throw JsonFault.missing(path, "list");
        }
        List<T> entities = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode entity)) {
                throw JsonFault.missing(path.item(i), "object");
            }
            entities.add(reader.apply(entity, path.item(i)));
        }
        return entities;
    }
}
