package io.github.genesysdataactions.action;

import io.github.genesysdataactions.schema.Schema;
import java.util.Optional;

/**
 * Changes to an action that Genesys Cloud has.
 *
 * <pre>{@code
 * ActionEdit edit = ActionEdit.of(action)
 *     .post("https://orders.example.com/v2/find")
 *     .header("X-Caller", "Architect")
 *     .timeout(Duration.ofSeconds(10));
 * }</pre>
 *
 * <p>What is not changed stays as the server has it, fields that this library does not know included. Contract, {@code
 * secure} and integration of a published action cannot be changed (Genesys Cloud Resource Center, "Add contracts to
 * custom actions"): create another action beside it, move the flows over, and delete the old one.
 *
 * <p>For one thread at a time.
 */
public final class ActionEdit extends Edit<ActionEdit> {
    private ActionEdit(Action action) {
        super(action);
    }

    /**
     * Starts changes to an action.
     *
     * @param action read with its configuration and with the texts of its templates; see {@link Action#withRequestTemplate}
     * @throws IllegalArgumentException if the action is built in, or was read without its configuration or without the
     *     text of a template, so that a change would overwrite what was not read
     */
    public static ActionEdit of(Action action) {
        return new ActionEdit(requireWhole(action));
    }

    @Override
    ActionEdit self() {
        return this;
    }

    @Override
    ActionEdit untouched() {
        return new ActionEdit(action);
    }

    @Override
    Optional<Schema> input() {
        return action.contract().map(Contract::input);
    }
}
