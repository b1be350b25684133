package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lists actions or drafts: filtered, sorted, page by page. Without {@code sortBy} they come in the order of their
 * creation.
 */
final class ActionListing {
    private static final int MAX_IDS = 50;
    private static final Map<String, Function<ActionRecord, String>> SORTABLE = Map.of(
            "id", ActionRecord::id,
            "name", ActionRecord::name,
            "category", ActionRecord::category,
            "integrationId", ActionRecord::integrationId);

    private final Supplier<List<ActionRecord>> listed;
    private final BiFunction<ActionRecord, ActionView.Parts, ObjectNode> show;
    private volatile Sorted lastSorted = new Sorted(List.of(), "", List.of());

    private ActionListing(
            Supplier<List<ActionRecord>> listed, BiFunction<ActionRecord, ActionView.Parts, ObjectNode> show) {
        this.listed = listed;
        this.show = show;
    }

    /** What came of sorting a list, kept because the next page is likely to be asked for next. */
    private record Sorted(List<ActionRecord> of, String by, List<ActionRecord> sorted) {}

    static void addTo(Routes<Endpoint> routes, ActionStore actions, ActionView view) {
        routes.on(
                "GET",
                ActionView.ACTIONS,
                Endpoint.needing(ActionsApi.VIEW, new ActionListing(actions::listed, view::action)::list));
        routes.on(
                "GET",
                ActionView.ACTIONS + "/drafts",
                Endpoint.needing(ActionsApi.VIEW, new ActionListing(actions::listedDrafts, view::draft)::list));
    }

    private Reply list(Call call) {
        Page page = Page.of(call);
        List<ActionRecord> found = filtered(call, sorted(call, listed.get()));
        ObjectNode listing = page.show(call, found.size());
        ArrayNode entities = listing.putArray("entities");
        ActionView.Parts parts = new ActionView.Parts(false, call.flag("includeConfig"), false);
        page.of(found).forEach(action -> entities.add(show.apply(action, parts)));
        return Reply.json(200, listing);
    }

    private static List<ActionRecord> filtered(Call call, List<ActionRecord> all) {
        List<Predicate<ActionRecord>> filters = new ArrayList<>();
        if (!call.flag("includeAuthActions")) {
            filters.add(action -> !AuthActions.is(action));
        }
        call.parameter("name")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .ifPresent(name -> filters.add(
                        action -> action.name().toLowerCase(Locale.ROOT).contains(name)));
        call.parameter("category")
                .ifPresent(category -> filters.add(action -> action.category().equals(category)));
        call.parameter("secure")
                .ifPresent(secure ->
                        filters.add(action -> Boolean.toString(action.secure()).equalsIgnoreCase(secure)));
        call.parameter("ids")
                .map(ActionListing::ids)
                .ifPresent(ids -> filters.add(action -> ids.contains(action.id())));
        return filters.isEmpty()
                ? all
                : all.stream()
                        .filter(filters.stream().reduce(Predicate::and).orElseThrow())
                        .toList();
    }

    private static Set<String> ids(String csv) {
        Set<String> ids = Set.copyOf(List.of(csv.split(",", -1)));
        if (ids.size() > MAX_IDS) {
            throw Refusal.badField("ids", "At most " + MAX_IDS + " ids can be asked for at once.");
        }
        return ids;
    }

    private List<ActionRecord> sorted(Call call, List<ActionRecord> all) {
        String sortBy = call.parameter("sortBy").orElse("");
        if (sortBy.isEmpty()) {
            return all;
        }
        Function<ActionRecord, String> key = SORTABLE.get(sortBy);
        if (key == null) {
            throw Refusal.badField(
                    "sortBy",
                    "sortBy has to be one of "
                            + SORTABLE.keySet().stream().sorted().toList() + ".");
        }
        boolean descending =
                call.parameter("sortOrder").filter("desc"::equalsIgnoreCase).isPresent();
        Sorted last = lastSorted;
        String by = sortBy + (descending ? " desc" : " asc");
        if (last.of() != all || !last.by().equals(by)) {
            Comparator<ActionRecord> order = Comparator.comparing(key, String.CASE_INSENSITIVE_ORDER);
            last = new Sorted(
                    all,
                    by,
                    all.stream().sorted(descending ? order.reversed() : order).toList());
            lastSorted = last;
        }
        return last.sorted();
    }
}
