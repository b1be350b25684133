package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.ApiPath;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pages of a list, each fetched when the one before it is used up. */
public final class Pages<T> extends Spliterators.AbstractSpliterator<T> {
    /** How many entries are asked for at a time. */
    public static final String SIZE = "100";

    /** One page, and how many there are if the server says so. */
    public record Page<T>(List<T> entities, OptionalInt pageCount) {}

    private final IntFunction<Page<T>> fetch;
    private Iterator<T> page = Collections.emptyIterator();
    private int number;
    private boolean isLast;

    private Pages(IntFunction<Page<T>> fetch) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.fetch = fetch;
    }

    /** Returns the entries of all pages; they are fetched by their numbers, which are counted from 1. */
    public static <T> Stream<T> stream(IntFunction<Page<T>> fetch) {
        return StreamSupport.stream(new Pages<>(fetch), false);
    }

    /** Returns where a page is: a size that the query names wins. */
    public static ApiPath path(ApiPath list, int number, Map<String, String> query) {
        if (!query.containsKey("pageSize")) {
            list.query("pageSize", SIZE);
        }
        list.query("pageNumber", Integer.toString(number));
        query.forEach(list::query);
        return list;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!page.hasNext()) {
            if (isLast) {
                return false;
            }
            number++;
            Page<T> fetched = fetch.apply(number);
            page = fetched.entities().iterator();
            OptionalInt count = fetched.pageCount();
            isLast = fetched.entities().isEmpty() || (count.isPresent() && number >= count.getAsInt());
        }
        action.accept(page.next());
        return true;
    }
}
