package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.ActionPage;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of lists of actions, drafts and categories. */
public final class ActionPages {
    private ActionPages() {}

    public static Stream<ActionSummary> stream(Api api, Stage stage, ActionQuery query, Supplier<Limits> limits) {
        return Pages.stream(api, stage.list(), query.parameters(), limits, ActionPages::summaries, ActionSummary::id);
    }

    /** Returns the names of categories; the page is read here, as there is nothing more in it. */
    public static Stream<String> categories(Api api, CategoryQuery query, Supplier<Limits> limits) {
        return Pages.stream(
                api, Endpoint.LIST_CATEGORIES, query.parameters(), limits, ActionPages::names, Function.identity());
    }

    private static Pages.Page<ActionSummary> summaries(String answer) {
        ActionPage page = ActionPage.parse(answer);
        return new Pages.Page<>(page.entities(), page.pageCount());
    }

    private static Pages.Page<String> names(String answer) {
        JsonNode page = Json.readObject(answer);
        JsonNode list = page.path("entities");
        JsonPath path = JsonPath.ROOT.field("entities");
        if (!list.isArray()) {
            throw JsonFault.missing(path, "list");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode category : list) {
            String name = category.path("name").textValue();
            if (name == null) {
                throw JsonFault.missing(path.item(names.size()).field("name"), "text");
            }
            names.add(name);
        }
        JsonNode count = page.path("pageCount");
        return new Pages.Page<>(names, count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty());
    }
}
