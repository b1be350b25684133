package io.github.genesysdataactions.workbench.plan;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some of the actions: those that a pattern includes, or all, without those that one excludes. In a pattern, {@code *} stands
 * for any text and {@code ?} for one character; it is about the action's name or that of its file or folder.
 *
 * @param include empty for all
 */
public record Selection(List<String> include, List<String> exclude) {
    private static final Pattern SPECIAL = Pattern.compile("[*?]|[^*?]+");

    /** All actions. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    /** Copies the lists. */
    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * Returns the definitions that are meant.
     *
     * @throws IllegalArgumentException if the patterns leave none of them
     */
    public DesiredActions of(DesiredActions desired) {
        List<DesiredAction> meant = desired.actions().stream()
                .filter(action -> isMeant(action.name(), action.place()))
                .toList();
        if (meant.isEmpty() && !desired.actions().isEmpty()) {
            throw new IllegalArgumentException(
                    "None of the " + desired.actions().size()
                            + " actions is left by the patterns" + text(" that include ", include)
                            + text(" that exclude ", exclude) + ".");
        }
        return DesiredActions.of(meant.toArray(DesiredAction[]::new));
    }

    private static String text(String what, List<String> patterns) {
        return patterns.isEmpty() ? "" : what + String.join(", ", patterns);
    }

    /** Returns the plan without unmanaged actions that are not meant. */
    public Plan of(Plan plan) {
        List<ActionSummary> meant = plan.unmanaged().stream()
                .filter(action -> isMeant(action.name(), action.name()))
                .toList();
        return Plan.of(plan.changes(), meant, plan.listedAt());
    }

    private boolean isMeant(String name, String place) {
        return (include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, name, place)))
                && exclude.stream().noneMatch(pattern -> matches(pattern, name, place));
    }

    private static boolean matches(String pattern, String name, String place) {
        String expression = SPECIAL.matcher(pattern)
                .results()
                .map(part -> switch (part.group()) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(part.group());
                })
                .collect(Collectors.joining());
        Pattern whole = Pattern.compile(expression, Pattern.DOTALL);
        Matcher first = whole.matcher(name);
        return first.matches() || whole.matcher(place).matches();
    }
}
