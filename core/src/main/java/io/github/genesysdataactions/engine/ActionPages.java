package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of lists of actions, drafts and categories. */
public final class ActionPages {
    private ActionPages() {}

    public static Stream<ActionSummary> stream(Api api, Stage stage, ActionQuery query, Supplier<CallBudget> budget) {
        return Pages.stream(api, stage.list(), query.parameters(), budget, ActionSummary::parse, ActionSummary::id);
    }

    /** Returns the names of categories; the page is read here, as there is nothing more in it. */
    public static Stream<String> categories(Api api, CategoryQuery query, Supplier<CallBudget> budget) {
        return Pages.stream(
                api, Endpoint.LIST_CATEGORIES, query.parameters(), budget, ActionPages::name, Function.identity());
    }

    private static String name(String category) {
        return Fields.text(Json.readObject(category), "name")
                .orElseThrow(() -> JsonFault.missing(JsonPath.ROOT.field("name"), "text"));
    }
}
