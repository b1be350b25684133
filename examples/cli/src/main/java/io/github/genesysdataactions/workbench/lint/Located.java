package io.github.genesysdataactions.workbench.lint;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.testing.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding and where it is written down.
 *
 * @param action the name of the action
 * @param source the file; empty if the action is written in Java
 */
public record Located(String action, Optional<Source> source, LintFinding finding) {
    /**
     * A place in a file.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 characters
     */
    public record Source(Path file, int line, int column) {}

    /** Returns what lint finds in an action that was read from a file or folder. */
    public static List<Located> in(ActionDirectory.Entry entry, Path fileOrFolder) {
        Sources sources = new Sources(fileOrFolder);
        return Lint.of(entry.file().toJson()).stream()
                // The name may come from a variable, whose value is not shown.
                .map(finding -> new Located(entry.written().name(), Optional.of(sources.of(finding)), finding))
                .toList();
    }

    /** Returns what lint finds in an action that is written in Java. */
    public static List<Located> in(DesiredAction action) {
        // No rule asks for the id of the integration, and the JSON cannot be without one.
        return Lint.of(action.toJson()).stream()
                .map(finding -> new Located(action.name(), Optional.empty(), finding))
                .toList();
    }

    /** Returns what to write instead, and how it is written in this kind of file. */
    public String remedy() {
        return source.map(at -> new Place(at.file().toString(), at.line(), at.column()).remedy(finding.remedy()))
                .orElse(finding.remedy());
    }

    /** Says it on one line, with the file if it is inside the directory. */
    public String text(Path base) {
        String where = source.map(place -> base.relativize(place.file()) + ":" + place.line() + ": ")
                .orElse("");
        return where + action + ": " + finding.verdict().name().toLowerCase(Locale.ROOT) + " "
                + finding.rule().id() + " at " + finding.path() + ": " + finding.message() + " "
                + remedy();
    }
}
