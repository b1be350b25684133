package io.github.genesysdataactions.sync;

import io.github.genesysdataactions.error.DataActionsException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of applying a plan. Immutable.
 *
 * @param outcomes one for each change of the plan, in its order
 */
public record ApplyReport(List<Outcome> outcomes) {
    /** Copies the list. */
    public ApplyReport {
        outcomes = List.copyOf(outcomes);
    }

    /** How one change ended. */
    public enum Result {
        /** The organization has what is wanted; it was read back and compared. */
        DONE,
        /** There was nothing to do. */
        UNCHANGED,
        /** The failure says how far it got. */
        FAILED,
        /** It was not started, since another one failed and the options say to stop then. */
        NOT_TRIED
    }

    /**
     * The result of one change.
     *
     * @param id the id of the action, if there is one now or was one before
     * @param error why it failed
     */
    public record Outcome(Change change, Result result, Optional<String> id, Optional<RuntimeException> error) {
        /** Says it on one line, or with the message of the failure. */
        @Override
        public String toString() {
            return result + " " + change.kind() + " " + change.shownName()
                    + error.map(why ->
                                    "\n    " + String.valueOf(why.getMessage()).replace("\n", "\n    "))
                            .orElse("");
        }
    }

    /** Returns whether the organization has all that the plan wanted. */
    public boolean isSuccess() {
        return outcomes.stream().allMatch(one -> one.result() == Result.DONE || one.result() == Result.UNCHANGED);
    }

    /** Returns the outcomes that failed. */
    public List<Outcome> failed() {
        return outcomes.stream().filter(one -> one.result() == Result.FAILED).toList();
    }

    /**
     * Returns this report if it is complete.
     *
     * @throws DataActionsException if it is not; the message has every failure, and the first one is its cause
     */
    public ApplyReport requireSuccess() {
        if (isSuccess()) {
            return this;
        }
        throw new DataActionsException(
                toString() + "Plan again: the next plan has what is left.",
                failed().stream()
                        .flatMap(one -> one.error().stream())
                        .findFirst()
                        .orElse(null));
    }

    /** Counts the results, and shows each change that was tried. */
    @Override
    public String toString() {
        String counts = Arrays.stream(Result.values())
                .map(result ->
                        outcomes.stream().filter(one -> one.result() == result).count() + " "
                                + result.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ", "Applied: ", ".\n"));
        return outcomes.stream()
                .filter(one -> one.result() != Result.UNCHANGED)
                .map(one -> one + "\n")
                .collect(Collectors.joining("", counts, ""));
    }
}
