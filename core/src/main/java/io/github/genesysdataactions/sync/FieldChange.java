package io.github.genesysdataactions.sync;

import java.util.List;
import java.util.Optional;

/**
 * One difference.
 *
 * @param path where, as a JSONPath, such as {@code $.config.request.headers['X-Team']}
 * @param before what the organization has, as JSON, cut where it is long; {@code ***} for the value of a header, as that may
 *     be a secret, and for a URL that seems to hold one; {@code @{env.NAME}} for what came from a variable; empty if there is nothing, or if {@code diff} says it
 * @param after what is wanted, likewise
 * @param diff the lines that go ({@code "- …"}) and come ({@code "+ …"}) in a template, with those around them, or what is said of a contract
 */
public record FieldChange(String path, Optional<String> before, Optional<String> after, List<String> diff) {
    /** Copies the list. */
    public FieldChange {
        diff = List.copyOf(diff);
    }

    /** Shows path, old and new on one line, and below it the lines. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        if (before.isPresent() || after.isPresent()) {
            text.append(": ").append(before.orElse("nothing")).append(" -> ").append(after.orElse("nothing"));
        }
        diff.forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }
}
