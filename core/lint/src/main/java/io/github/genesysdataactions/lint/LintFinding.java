package io.github.genesysdataactions.lint;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something in an action that does not work, or does less than it seems to.
 *
 * <p>Names places, inputs and keys, and shows no literal of a URL, a header or a template, as that may be a secret. Immutable.
 */
public final class LintFinding {
    private final LintRule rule;
    private final String path;
    private final @Nullable Place place;
    private final String message;
    private final String remedy;

    LintFinding(LintRule rule, String path, @Nullable Place place, String message, String remedy) {
        this.rule = rule;
        this.path = path;
        this.place = place;
        this.message = message;
        this.remedy = remedy;
    }

    /**
     * A place in a template.
     *
     * @param offset how many UTF-16 characters stand before it
     * @param line its line, counted from 1
     * @param column its place in the line, counted from 1
     */
    public record Place(int offset, int line, int column) {}

    /** Returns the rule that found it. */
    public LintRule rule() {
        return rule;
    }

    /** Returns the rule's verdict: what happens to the action in Genesys Cloud. */
    public Verdict verdict() {
        return rule.verdict();
    }

    /** Returns where, as a JSONPath into the public form, such as {@code $.config.request.requestUrlTemplate}. */
    public String path() {
        return path;
    }

    /** Returns the place in the template at the path; empty if the finding is about the whole or about no template. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Returns what is wrong. */
    public String message() {
        return message;
    }

    /** Returns what to write instead. */
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LintFinding that
                && rule == that.rule
                && path.equals(that.path)
                && Objects.equals(place, that.place)
                && message.equals(that.message)
                && remedy.equals(that.remedy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, path, place, message, remedy);
    }

    /** Writes the finding on one line. */
    @Override
    public String toString() {
        return verdict().name().toLowerCase(Locale.ROOT) + " " + rule.id() + " at " + path
                + (place == null ? "" : " (line " + place.line() + ", column " + place.column() + ")") + ": " + message
                + " " + remedy;
    }
}
