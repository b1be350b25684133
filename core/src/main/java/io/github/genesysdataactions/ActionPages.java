package io.github.genesysdataactions;

import io.github.genesysdataactions.action.ActionPage;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.call.ApiPath;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pages of a list, each fetched when the one before it is used up. */
final class ActionPages extends Spliterators.AbstractSpliterator<ActionSummary> {
    private static final int PAGE_SIZE = 100;

    private final Api api;
    private final ActionQuery query;
    private final Supplier<Limits> limits;
    private Iterator<ActionSummary> page = Collections.emptyIterator();
    private int pageNumber;
    private boolean isLast;

    private ActionPages(Api api, ActionQuery query, Supplier<Limits> limits) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.api = api;
        this.query = query;
        this.limits = limits;
    }

    static Stream<ActionSummary> stream(Api api, ActionQuery query, Supplier<Limits> limits) {
        return StreamSupport.stream(new ActionPages(api, query, limits), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super ActionSummary> action) {
        while (!page.hasNext()) {
            if (isLast) {
                return false;
            }
            fetch();
        }
        action.accept(page.next());
        return true;
    }

    private void fetch() {
        pageNumber++;
        ApiPath path = ApiPath.of(Actions.PATH)
                .query("pageSize", Integer.toString(PAGE_SIZE))
                .query("pageNumber", Integer.toString(pageNumber));
        query.namePart().ifPresent(name -> path.query("name", name));
        query.category().ifPresent(category -> path.query("category", category));
        query.secure().ifPresent(secure -> path.query("secure", secure.toString()));
        ActionPage fetched = api.send(
                Call.of("list actions", "integrations:action:view", "GET", path, limits.get()), ActionPage::parse);
        page = fetched.entities().iterator();
        isLast = fetched.entities().isEmpty()
                || (fetched.pageCount().isPresent()
                        && pageNumber >= fetched.pageCount().getAsInt());
    }
}
