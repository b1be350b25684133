package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists actions: filtered, sorted, page by page. Without {@code sortBy} they come in the order of their creation. */
final class ActionListing {
    private static final int MAX_IDS = 50;
    private static final Map<String, Function<ActionRecord, String>> SORTABLE = Map.of(
            "id", ActionRecord::id,
            "name", ActionRecord::name,
            "category", ActionRecord::category,
            "integrationId", ActionRecord::integrationId);

    private final ActionStore actions;
    private final ActionView view;

    ActionListing(ActionStore actions, ActionView view) {
        this.actions = actions;
        this.view = view;
    }

    void addTo(Routes<Endpoint> routes) {
        routes.on(
                "GET",
                ActionView.ACTIONS,
                Endpoint.needing(List.of("integrations:action:view", "bridge:actions:view"), this::list));
    }

    private Reply list(Call call) {
        Page page = Page.of(call);
        List<ActionRecord> found =
                sorted(call, actions.listed().stream().filter(filter(call)).toList());
        ObjectNode listing = page.show(call, found.size());
        ArrayNode entities = listing.putArray("entities");
        boolean config = call.flag("includeConfig");
        page.of(found).forEach(action -> entities.add(view.show(action, false, config)));
        return Reply.json(200, listing);
    }

    private static Predicate<ActionRecord> filter(Call call) {
        Predicate<ActionRecord> filter = action -> true;
        String name = call.parameter("name").orElse("").toLowerCase(Locale.ROOT);
        filter = filter.and(action -> action.name().toLowerCase(Locale.ROOT).contains(name));
        String category = call.parameter("category").orElse("");
        if (!category.isEmpty()) {
            filter = filter.and(action -> action.category().equals(category));
        }
        String secure = call.parameter("secure").orElse("");
        if (!secure.isEmpty()) {
            filter = filter.and(action -> Boolean.toString(action.secure()).equalsIgnoreCase(secure));
        }
        String ids = call.parameter("ids").orElse("");
        if (!ids.isEmpty()) {
            Set<String> wanted = Set.copyOf(List.of(ids.split(",", -1)));
            if (wanted.size() > MAX_IDS) {
                throw Refusal.badField("ids", "At most " + MAX_IDS + " ids can be asked for at once.");
            }
            filter = filter.and(action -> wanted.contains(action.id()));
        }
        return filter;
    }

    private static List<ActionRecord> sorted(Call call, List<ActionRecord> found) {
        String sortBy = call.parameter("sortBy").orElse("");
        if (sortBy.isEmpty()) {
            return found;
        }
        Function<ActionRecord, String> key = SORTABLE.get(sortBy);
        if (key == null) {
            throw Refusal.badField(
                    "sortBy",
                    "sortBy has to be one of "
                            + SORTABLE.keySet().stream().sorted().toList() + ".");
        }
        Comparator<ActionRecord> order = Comparator.comparing(key, String.CASE_INSENSITIVE_ORDER);
        boolean descending =
                call.parameter("sortOrder").filter("desc"::equalsIgnoreCase).isPresent();
        return found.stream().sorted(descending ? order.reversed() : order).toList();
    }
}
