package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.lint.LintFinding;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding and where it is written down.
 *
 * @param action the name of the action
 * @param source the file; empty if the action is written in Java
 */
record Located(String action, Optional<Source> source, LintFinding finding) {
    /**
     * A place in a file.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 characters
     */
    record Source(Path file, int line, int column) {}

    /** Says it on one line, with the file if it is inside the directory. */
    String text(Path base) {
        String where = source.map(place -> base.relativize(place.file()) + ":" + place.line() + ": ")
                .orElse("");
        return where + action + ": " + finding.verdict().name().toLowerCase(Locale.ROOT) + " "
                + finding.rule().id() + " at " + finding.path() + ": " + finding.message() + " "
                + finding.remedy();
    }
}
