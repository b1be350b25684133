package io.github.genesysdataactions.sync;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.file.ActionDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The actions that an organization should have, from Java, from files, or from both.
 *
 * <pre>{@code
 * DesiredActions desired = DesiredActions.of(ActionDirectory.read(Path.of("src/main/data-actions")))
 *     .and(DesiredActions.of(findOrder, cancelOrder));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class DesiredActions {
    private final List<DesiredAction> actions;

    private DesiredActions(Collection<DesiredAction> actions) {
        this.actions = List.copyOf(actions);
    }

    /** Takes actions with what a definition does not say, such as an integration by its name. */
    public static DesiredActions of(DesiredAction... actions) {
        return new DesiredActions(List.of(actions));
    }

    /** Takes definitions. */
    public static DesiredActions of(ActionDefinition... definitions) {
        return of(Arrays.asList(definitions));
    }

    /** Takes definitions. */
    public static DesiredActions of(Collection<ActionDefinition> definitions) {
        return new DesiredActions(definitions.stream().map(DesiredAction::of).toList());
    }

    /** Takes what was read from a directory. */
    public static DesiredActions of(ActionDirectory directory) {
        return new DesiredActions(
                directory.entries().stream().map(DesiredAction::of).toList());
    }

    /**
     * Takes the actions of every {@link ActionSource} that the loader finds.
     *
     * @throws java.util.ServiceConfigurationError if one of them cannot be made
     */
    public static DesiredActions found(ClassLoader loader) {
        List<DesiredAction> all = new ArrayList<>();
        ServiceLoader.load(ActionSource.class, loader)
                .forEach(source -> all.addAll(source.actions().actions()));
        return new DesiredActions(all);
    }

    /** Returns these actions and the others after them. */
    public DesiredActions and(DesiredActions others) {
        List<DesiredAction> all = new ArrayList<>(actions);
        all.addAll(others.actions);
        return new DesiredActions(all);
    }

    /** Returns the actions in their order. */
    public List<DesiredAction> actions() {
        return actions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DesiredActions that && actions.equals(that.actions);
    }

    @Override
    public int hashCode() {
        return actions.hashCode();
    }

    /** Says how many there are. */
    @Override
    public String toString() {
        return "DesiredActions[" + actions.size() + "]";
    }
}
