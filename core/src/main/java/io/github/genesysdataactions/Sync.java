package io.github.genesysdataactions;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.engine.sync.PlanApplier;
import io.github.genesysdataactions.engine.sync.Planner;
import io.github.genesysdataactions.engine.sync.Puller;
import io.github.genesysdataactions.engine.sync.SyncContext;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.sync.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * Data actions as code: makes an organization have the actions that definitions or files name. Immutable and safe for any
 * number of threads.
 *
 * <pre>{@code
 * Plan plan = genesys.sync().plan(definitions);
 * System.out.println(plan);
 * ApplyReport report = genesys.sync().apply(plan);
 * System.out.println(report);
 * }</pre>
 *
 * <p>An action is found by its exact name within its integration; two with the same name are an error, never a guess.
 * Nothing is replaced or deleted that was not named. Operations throw what they name, and the exceptions that {@link
 * GenesysDataActions} lists.
 */
public final class Sync {
    private final SyncContext context;

    Sync(SyncContext context) {
        this.context = context;
    }

    /**
     * Returns a plan for the actions of a directory, with variables from the environment; see {@link ActionDirectory#read}
     * and {@link #plan(DesiredActions)}.
     */
    public Plan plan(Path directory) {
        return plan(DesiredActions.of(ActionDirectory.read(directory)));
    }

    /** Returns a plan for these definitions; see {@link #plan(DesiredActions)}. */
    public Plan plan(List<ActionDefinition> definitions) {
        return plan(DesiredActions.of(definitions));
    }

    /**
     * Compares these actions with the organization, and changes nothing. Requests: one for each 100 actions that the organization has, at
     * most three for each action that a definition names (itself and two templates), none for the others, and one for each 100
     * integrations if any is given by its name. Under 300 requests a minute, 1,000 definitions take about ten minutes;
     * {@link SyncOptions#withCache} spares those for actions that did not change since the last plan.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if two definitions have one name in one integration,
     *     an integration is not named, not there or ambiguous, or several actions have the name of a definition
     */
    public Plan plan(DesiredActions desired) {
        return new Planner(context).plan(desired);
    }

    /** Applies a plan; see {@link #apply(Plan, Progress)}. */
    public ApplyReport apply(Plan plan) {
        return new PlanApplier(context, Progress.none()).apply(plan);
    }

    /**
     * Applies a plan, several actions at a time. Each action is written, then read back and compared. One failure does
     * not stop the others, unless {@link SyncOptions#withFailFast} says so; it is in the report and not thrown. To go on
     * after a failure, make a new plan: it has what is left.
     *
     * <p>Requests: those of the list again; to create, one to write and at most three to read back, with drafts four or five
     * more; to update, one to write and one for each template that changes; to replace, one more to create and one to delete. A plan without changes costs none. Before
     * anything is created, at least {@link SyncOptions#listLag()} passes since the plan was made.
     *
     * <p>What replaces another action is created as {@code <name> (replacing)} first; then the old one is deleted, and the
     * new one gets its name. If that is interrupted, the next plan continues it.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the plan replaces actions and the options do not
     *     allow that; nothing was written
     * @throws io.github.genesysdataactions.error.StalePlanException if actions changed since the plan was made; nothing was
     *     written
     * @throws io.github.genesysdataactions.error.CallInterruptedException if the thread is interrupted; plan again to see what
     *     is left
     */
    public ApplyReport apply(Plan plan, Progress progress) {
        return new PlanApplier(context, progress).apply(plan);
    }

    /**
     * Writes all actions of the organization into a directory, which adopts them: a plan of that directory has no changes.
     * Built-in actions and those that sign integrations in are left out. Integrations are named in
     * {@code data-actions.properties}, or given by their ids where several have the same name. Header values and URLs are
     * written as they are: look for secrets before you commit them.
     *
     * <p>Requests: one for each 100 actions and for each 100 integrations, and at most three for each action.
     *
     * @return what was written
     * @throws io.github.genesysdataactions.error.AmbiguousNameException if several actions of one integration have one name;
     *     nothing was written
     * @throws java.io.UncheckedIOException if the directory cannot be written, or if there is something in it already; nothing
     *     was written
     */
    public ActionDirectory pull(Path directory) {
        return new Puller(context).pull(directory);
    }
}
