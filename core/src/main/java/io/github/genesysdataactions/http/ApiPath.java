package io.github.genesysdataactions.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Builds a path: ids are opaque, so they are percent-encoded whatever they hold. Remembers where they stand, as limits and
 * figures belong to the path's template.
 */
public final class ApiPath {
    private final StringBuilder path;
    private final StringBuilder template;
    private boolean hasQuery;

    private ApiPath(String prefix) {
        this.path = new StringBuilder(prefix);
        this.template = new StringBuilder(prefix);
    }

    /** Begins with a literal prefix such as {@code /api/v2/integrations/actions}. */
    public static ApiPath of(String prefix) {
        return new ApiPath(prefix);
    }

    /** Adds an id as one segment. */
    public ApiPath id(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("'" + id + "' is no id; use the id that Genesys Cloud returned.");
        }
        path.append('/').append(encode(id));
        template.append("/{id}");
        return this;
    }

    /** Adds a segment that needs no encoding. */
    public ApiPath literal(String segment) {
        path.append('/').append(segment);
        template.append('/').append(segment);
        return this;
    }

    /** Adds a query parameter. */
    public ApiPath query(String name, String value) {
        path.append(hasQuery ? '&' : '?').append(name).append('=').append(encode(value));
        hasQuery = true;
        return this;
    }

    /** Returns the path without the query and with {@code {id}} for each id. */
    String template() {
        return template.toString();
    }

    private static String encode(String text) {
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
