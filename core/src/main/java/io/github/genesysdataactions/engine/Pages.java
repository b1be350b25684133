package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.json.JsonFault;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The pages of a list, each fetched when the one before it is used up.
 *
 * <p>A server that counts its pages is asked for all of them, also after one that is empty. One that does not is asked until
 * a page is empty; if it ignores the number of the page, that would never happen, so a page is compared with an earlier one.
 */
public final class Pages<T> extends Spliterators.AbstractSpliterator<T> {
    /** How many entries are asked for at a time. */
    public static final String SIZE = "100";

    /** After so many empty pages in a row the server's count is not believed. */
    private static final int MOST_EMPTY = 20;

    /** One page, and how many there are if the server says so. */
    public record Page<T>(List<T> entities, OptionalInt pageCount) {}

    /** Fetches a page; the check refuses, as it is read, one that makes no sense after those before it. */
    @FunctionalInterface
    public interface Fetch<T> {
        Page<T> page(int number, UnaryOperator<Page<T>> check);
    }

    private final Fetch<T> fetch;
    private final Function<? super T, ?> key;
    private Iterator<T> page = Collections.emptyIterator();
    private int number;
    private int empty;
    private boolean isLast;

    /** An earlier page: the one whose number is the last power of two, so that a circle of any length is noticed. */
    private List<?> earlier = List.of();

    private int earlierNumber;

    private Pages(Fetch<T> fetch, Function<? super T, ?> key) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.fetch = fetch;
        this.key = key;
    }

    /** Returns the entries of all pages of a list; the key tells two entries apart. A size that the query names wins. */
    public static <T> Stream<T> stream(
            Api api,
            Endpoint list,
            Map<String, String> query,
            Supplier<CallBudget> budget,
            Function<String, T> entry,
            Function<? super T, ?> key) {
        return stream(
                (number, check) -> api.send(
                        list.call(budget.get(), path(list.path(), number, query)),
                        answer -> check.apply(PageReader.page(answer, entry))),
                key);
    }

    /** Returns where a page is. */
    static ApiPath path(ApiPath list, int number, Map<String, String> query) {
        if (!query.containsKey("pageSize")) {
            list.query("pageSize", SIZE);
        }
        list.query("pageNumber", Integer.toString(number));
        query.forEach(list::query);
        return list;
    }

    /** Returns the entries of all pages, which are fetched by their numbers, counted from 1. */
    static <T> Stream<T> stream(Fetch<T> fetch, Function<? super T, ?> key) {
        return StreamSupport.stream(new Pages<>(fetch, key), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!page.hasNext()) {
            if (isLast) {
                return false;
            }
            number++;
            Page<T> fetched = fetch.page(number, this::checked);
            page = fetched.entities().iterator();
            OptionalInt count = fetched.pageCount();
            isLast = count.isPresent()
                    ? number >= count.getAsInt()
                    : fetched.entities().isEmpty();
        }
        action.accept(page.next());
        return true;
    }

    private Page<T> checked(Page<T> fetched) {
        List<?> keys = fetched.entities().stream().map(key).toList();
        empty = keys.isEmpty() ? empty + 1 : 0;
        if (empty > MOST_EMPTY) {
            throw new JsonFault(MOST_EMPTY + " pages in a row are empty, although the server announces more");
        }
        // One entry that comes twice may have been moved by a new one before it.
        boolean mayBeMoved = fetched.pageCount().isPresent() && keys.size() == 1;
        if (!keys.isEmpty() && !mayBeMoved && keys.equals(earlier)) {
            throw new JsonFault("The server repeats itself: page " + number + " is the same as page " + earlierNumber);
        }
        if (Integer.bitCount(number) == 1) {
            earlier = keys;
            earlierNumber = number;
        }
        return fetched;
    }
}
