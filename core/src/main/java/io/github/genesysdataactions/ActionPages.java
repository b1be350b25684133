package io.github.genesysdataactions;

import io.github.genesysdataactions.action.ActionPage;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.call.ApiPath;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of a list of actions. */
final class ActionPages {
    private ActionPages() {}

    static Stream<ActionSummary> stream(Api api, ActionQuery query, Supplier<Limits> limits) {
        return Pages.stream(number -> {
            ApiPath path = ApiPath.of(Actions.PATH)
                    .query("pageSize", Pages.SIZE)
                    .query("pageNumber", Integer.toString(number));
            query.namePart().ifPresent(name -> path.query("name", name));
            query.category().ifPresent(category -> path.query("category", category));
            query.secure().ifPresent(secure -> path.query("secure", secure.toString()));
            ActionPage page = api.send(
                    Call.of("list actions", "integrations:action:view", "GET", path, limits.get()), ActionPage::parse);
            return new Pages.Page<>(page.entities(), page.pageCount());
        });
    }
}
