package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * The part of a list that a call asks for by a cursor: 25 entries unless told otherwise, 100 at most, after one entry or
 * before another. Such a list tells no totals.
 */
record CursorPage(int size, String after, String before) {
    static CursorPage of(Call call) {
        String after = cursor(call, "after");
        String before = cursor(call, "before");
        if (!after.isEmpty() && !before.isEmpty()) {
            throw Refusal.badField("before", "after and before cannot be asked for at once.");
        }
        return new CursorPage(Page.number(call, "pageSize", 25, Page.MAX_SIZE), after, before);
    }

    <T> List<T> of(List<T> all, Function<T, String> id) {
        int from = from(all, id);
        return all.subList(from, to(all, id, from));
    }

    /** Adds to a listing what leads to the pages beside it. */
    <T> ObjectNode show(Call call, List<T> all, Function<T, String> id, ObjectNode listing) {
        int from = from(all, id);
        int to = to(all, id, from);
        if (to > from && to < all.size()) {
            listing.put("nextUri", uri(call, "after", id.apply(all.get(to - 1))));
        }
        if (to > from && from > 0) {
            listing.put("previousUri", uri(call, "before", id.apply(all.get(from))));
        }
        String query = call.request().query();
        return listing.put("selfUri", call.request().path() + (query.isEmpty() ? "" : "?" + query));
    }

    private <T> int from(List<T> all, Function<T, String> id) {
        if (!before.isEmpty()) {
            return Math.max(0, index(all, id, before, "before") - size);
        }
        return after.isEmpty() ? 0 : index(all, id, after, "after") + 1;
    }

    private <T> int to(List<T> all, Function<T, String> id, int from) {
        return before.isEmpty() ? Math.min(from + size, all.size()) : index(all, id, before, "before");
    }

    private static <T> int index(List<T> all, Function<T, String> id, String wanted, String name) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw Refusal.badField(name, name + " is not a cursor of this list.");
    }

    private String uri(Call call, String name, String id) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        return call.request().path() + "?" + name + "=" + cursor + "&pageSize=" + size;
    }

    private static String cursor(Call call, String name) {
        try {
            return new String(Base64.getUrlDecoder().decode(call.parameter(name).orElse("")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badField(name, name + " is not a cursor of this list.");
        }
    }
}
