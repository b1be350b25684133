package io.github.genesysdataactions.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the runs of this JVM have reached of each action: both sides of each {@code #if}, references, inputs given and left
 * out, entries of the translation map found and not found, good and other answers of the backend. Safe to use from several
 * threads.
 *
 * <pre>{@code
 * Coverage.current().writeTo(Path.of("target/data-action-coverage"));   // coverage.json, index.html
 * Coverage.current().requireAtLeast(80);
 * }</pre>
 */
public final class Coverage {
    private static final Coverage CURRENT = new Coverage();

    private final Map<String, ActionCoverage> actions = new LinkedHashMap<>();

    Coverage() {}

    /** Returns what the runs of this JVM have reached so far. */
    public static Coverage current() {
        return CURRENT;
    }

    synchronized void add(ActionResult result) {
        TestedAction action = result.runner().action();
        String key = action.name() + '\n' + action.path().map(Path::toString).orElse("") + '\n' + action.config();
        actions.computeIfAbsent(key, unknown -> new ActionCoverage(action)).add(result);
    }

    /** Forgets all runs so far. */
    public synchronized void reset() {
        actions.clear();
    }

    /** Returns what was reached of each action, in the order of their first runs. */
    public synchronized List<ActionCoverage> actions() {
        return new ArrayList<>(actions.values());
    }

    /** Returns how much of all actions was reached, 0 to 100; 100 if nothing ran. */
    public double percent() {
        return Points.sum(actions().stream().map(ActionCoverage::total).toList())
                .percent();
    }

    /** Returns it as text: a line for each action, and what was not reached. */
    public String toText() {
        return CoverageText.of(this);
    }

    /** Returns it as JSON on several lines. */
    public String toJson() {
        return CoverageJson.of(this);
    }

    /** Returns it as one HTML page that needs nothing else, with the lines of the templates in colors. */
    public String toHtml() {
        return CoverageHtml.of(this);
    }

    /**
     * Writes {@code coverage.json} and {@code index.html}.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("coverage.json"), toJson());
            Files.writeString(folder.resolve("index.html"), toHtml());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the coverage to " + folder + " failed.", e);
        }
    }

    /**
     * Fails if less was reached of any action.
     *
     * @param percent 0 to 100
     * @throws AssertionError with what was not reached
     */
    public void requireAtLeast(double percent) {
        List<ActionCoverage> below = actions().stream()
                .filter(action -> action.total().percent() < percent)
                .toList();
        if (!below.isEmpty()) {
            StringBuilder message = new StringBuilder("The tests reach less than " + Points.shown(percent) + " of:");
            below.forEach(action -> message.append('\n').append(CoverageText.of(action)));
            throw new AssertionError(message.toString());
        }
    }

    /** Returns the number of actions and the percentage. */
    @Override
    public String toString() {
        return "Coverage[" + actions().size() + " actions, " + Points.shown(percent()) + "]";
    }
}
