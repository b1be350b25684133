package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which part of a list is wanted: 25 entries a page unless told otherwise, 100 at most, pages from 1. */
record Page(int size, int number) {
    static final int MAX_SIZE = 100;

    static Page of(Call call) {
        return new Page(number(call, "pageSize", 25, MAX_SIZE), number(call, "pageNumber", 1, Integer.MAX_VALUE));
    }

    <T> List<T> of(List<T> all) {
        long from = Math.min((long) size * (number - 1L), all.size());
        long to = Math.min(from + size, all.size());
        return all.subList((int) from, (int) to);
    }

    /** Returns a listing of so many entries in all, whose {@code entities} are still to be added. */
    ObjectNode show(Call call, int total) {
        int count = (int) ((total + (long) size - 1) / size);
        ObjectNode listing = Json.object();
        listing.putArray("entities");
        listing.put("pageSize", size)
                .put("pageNumber", number)
                .put("total", total)
                .put("pageCount", count);
        listing.put("firstUri", uri(call, 1)).put("lastUri", uri(call, Math.max(count, 1)));
        if (number < count) {
            listing.put("nextUri", uri(call, number + 1));
        }
        if (number > 1) {
            listing.put("previousUri", uri(call, number - 1));
        }
        return listing.put("selfUri", uri(call, number));
    }

    private String uri(Call call, int page) {
        StringBuilder uri = new StringBuilder(call.request().path());
        uri.append("?pageSize=").append(size).append("&pageNumber=").append(page);
        call.request().parameters().forEach((name, values) -> {
            if (!name.equals("pageSize") && !name.equals("pageNumber")) {
                values.forEach(value ->
                        uri.append('&').append(encode(name)).append('=').append(encode(value)));
            }
        });
        return uri.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static int number(Call call, String name, int fallback, int max) {
        String text = call.parameter(name).orElse("");
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(name, max);
        }
        throw outOfRange(name, max);
    }

    private static Refusal outOfRange(String name, int max) {
        return Refusal.badField(name, name + " has to be a whole number from 1 to " + max + ".");
    }
}
