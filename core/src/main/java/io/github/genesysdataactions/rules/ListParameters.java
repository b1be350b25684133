package io.github.genesysdataactions.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The parameters of a list's query by the names of the API, checked the same for every kind of list. Immutable. */
public record ListParameters(Map<String, String> all) {
    public static final ListParameters NONE = new ListParameters(Map.of());

    public ListParameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(all);
        more.put(name, Objects.requireNonNull(value, name));
        return new ListParameters(Collections.unmodifiableMap(more));
    }

    /** Selects by ids; {@code most} is the API's limit. */
    public ListParameters withIds(Collection<String> ids, int most) {
        if (Objects.requireNonNull(ids, "ids").isEmpty() || ids.size() > most) {
            throw new IllegalArgumentException("The number of ids is " + ids.size() + "; use 1 to " + most + ".");
        }
        if (ids.stream().anyMatch(id -> id.isBlank() || id.contains(","))) {
            throw new IllegalArgumentException("An id is blank or has a comma, which separates ids.");
        }
        return with("ids", String.join(",", ids));
    }

    public ListParameters ascending(String field) {
        return with("sortBy", field).with("sortOrder", "ASC");
    }

    public ListParameters descending(String field) {
        return with("sortBy", field).with("sortOrder", "DESC");
    }

    public ListParameters withPageSize(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("pageSize is " + entries + "; use 1 or more.");
        }
        return with("pageSize", Integer.toString(entries));
    }

    /** Sets any other parameter, but not the one that the stream of pages counts itself. */
    public ListParameters withOther(String name, String value) {
        if (Objects.requireNonNull(name, "name").equals("pageNumber") || !name.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a parameter for a query here; the stream counts pages itself.");
        }
        return with(name, value);
    }
}
