package io.github.genesysdataactions.http;

import io.github.genesysdataactions.json.Encodable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Builds a path: ids are opaque, so they are percent-encoded whatever they hold. Remembers where they stand, as limits and
 * figures belong to the path's template.
 */
public final class ApiPath {
    /** Where a template has an id. */
    private static final String PLACE = "{id}";

    private final StringBuilder path;
    private final String template;
    private boolean hasQuery;

    private ApiPath(String template, String... ids) {
        this.path = new StringBuilder(room(template, ids));
        this.template = template;
    }

    /** Fills the places of a template such as {@code /api/v2/integrations/actions/{id}} with ids, each one segment. */
    public static ApiPath of(String template, String... ids) {
        ApiPath filled = new ApiPath(template, ids);
        int from = 0;
        for (String id : ids) {
            if (id.isBlank() || id.equals(".") || id.equals("..")) {
                throw new IllegalArgumentException(
                        "'" + id + "' is not an id; use the id that Genesys Cloud returned.");
            }
            int place = template.indexOf(PLACE, from);
            filled.path.append(template, from, place).append(encode(id));
            from = place + PLACE.length();
        }
        filled.path.append(template, from, template.length());
        return filled;
    }

    /** Returns about how many characters a text has once these are in their places. */
    public static int room(String text, String... parts) {
        int room = text.length();
        for (String part : parts) {
            room += part.length();
        }
        return room;
    }

    /** Adds a query parameter. */
    public ApiPath query(String name, String value) {
        path.append(hasQuery ? '&' : '?').append(name).append('=').append(encode(value));
        hasQuery = true;
        return this;
    }

    /** Returns the path without the query and with {@code {id}} for each id. */
    String template() {
        return template;
    }

    private static String encode(String text) {
        if (!Encodable.isWhole(text)) {
            throw new IllegalArgumentException(
                    "A name, id or filter has half a surrogate pair, which a URL cannot carry. Cut texts between characters.");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
