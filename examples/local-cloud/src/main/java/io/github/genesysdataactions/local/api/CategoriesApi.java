package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists the categories that published actions have, by name (model CategoryEntityListing). */
final class CategoriesApi {
    private final ActionStore actions;

    CategoriesApi(ActionStore actions) {
        this.actions = actions;
    }

    void addTo(Routes<Endpoint> routes) {
        routes.on("GET", ActionView.ACTIONS + "/categories", Endpoint.needing(ActionsApi.VIEW, this::list));
    }

    private Reply list(Call call) {
        Page page = Page.of(call);
        if (call.parameter("sortBy").filter(by -> !by.equals("name")).isPresent()) {
            throw Refusal.badField("sortBy", "sortBy has to be name.");
        }
        String secure = call.parameter("secure").orElse("");
        List<String> names = new ArrayList<>(actions.listed().stream()
                .filter(action ->
                        secure.isEmpty() || Boolean.toString(action.secure()).equalsIgnoreCase(secure))
                .map(ActionRecord::category)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
        if (call.parameter("sortOrder").filter("desc"::equalsIgnoreCase).isPresent()) {
            Collections.reverse(names);
        }
        ObjectNode listing = page.show(call, names.size());
        ArrayNode entities = listing.putArray("entities");
        page.of(names).forEach(name -> entities.addObject().put("name", name));
        return Reply.json(200, listing.remove(List.of("firstUri", "lastUri", "nextUri", "previousUri", "selfUri")));
    }
}
