package io.github.genesysdataactions.local;

import java.util.List;
import java.util.Objects;

/**
 * Finds what does not work in an action. A {@link LocalCloud} has no opinion of its own about what it stores, so whoever
 * starts one says who has; the command line program brings the client library's lint.
 */
@FunctionalInterface
public interface ActionLint {
    /** Finds nothing. */
    ActionLint NONE = action -> List.of();

    /**
     * Returns what is found.
     *
     * @param action the action as an export file has it
     */
    List<Finding> findings(String action);

    /**
     * Something that does not work.
     *
     * @param rule the id of the rule, such as {@code unescaped-url-input}
     * @param severity what becomes of it, such as {@code broken} or {@code risky}
     * @param path where, such as {@code $.config.request.requestUrlTemplate}
     * @param line the line in the template at the path, from 1; 0 if there is none
     * @param message what is wrong
     * @param remedy what to write instead
     */
    record Finding(String rule, String severity, String path, int line, String message, String remedy) {
        /** Checks that nothing is missing. */
        public Finding {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(remedy, "remedy");
        }
    }
}
