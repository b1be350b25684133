package io.github.genesysdataactions.integration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code GenesysDataActions.check()} found, to be printed as it is.
 *
 * @param items in the order in which they were looked at; what depends on a failure is not looked at
 */
public record CheckReport(List<Item> items) {
    /** The outcome of one check. */
    public enum Outcome {
        /** It works. */
        OK("ok"),
        /** It does not work; the text says what to do. */
        FAILED("FAILED"),
        /** The permission that the text names is missing, which only this feature needs. */
        MISSING_PERMISSION("missing"),
        /** It was not looked at, for the reason in the text. */
        NOT_CHECKED("not checked");

        private final String mark;

        Outcome(String mark) {
            this.mark = mark;
        }
    }

    /**
     * One thing that was looked at.
     *
     * @param subject {@code connection}, {@code token}, a feature such as {@code actions} or {@code functions}, {@code
     *     changes}, or {@code integration}
     * @param outcome how it is
     * @param text what was found and what to do; reads well alone and holds no secret
     */
    public record Item(String subject, Outcome outcome, String text) {}

    /** Copies the items. */
    public CheckReport {
        items = List.copyOf(items);
    }

    /** Returns whether nothing failed. A feature whose permission is missing is not a failure, as not every client needs it. */
    public boolean isOk() {
        return items.stream().noneMatch(item -> item.outcome() == Outcome.FAILED);
    }

    /** Returns one line for each item, such as {@code ok           token         Accepted by https://api.mypurecloud.com.}. */
    @Override
    public String toString() {
        return items.stream()
                .map(item -> "%-12s %-12s %s".formatted(item.outcome().mark, item.subject(), item.text()))
                .collect(Collectors.joining("\n"));
    }
}
