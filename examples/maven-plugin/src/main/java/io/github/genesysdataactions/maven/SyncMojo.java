package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.Sync;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.organization.Target;
import io.github.genesysdataactions.workbench.plan.PlanPage;
import io.github.genesysdataactions.workbench.progress.Meter;
import io.github.genesysdataactions.workbench.progress.Ticker;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that compares what the project says with what the organization has. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute()
abstract class SyncMojo extends OrganizationMojo {
    /** Values for {@code @{env.NAME}} in the files, by name; what is not here is read from the environment. */
    @Parameter
    private @Nullable Map<String, String> environment;

    /**
     * Names or ids of actions that no definition names and that are to be deleted, exactly as {@code plan} lists them with {@code data-actions.unmanaged}; what
     * is not there is passed over. Flows that use one of them fail from then on.
     */
    @Parameter(property = "data-actions.prune")
    private @Nullable List<String> prune;

    /** How many actions are worked on at a time, 1 to 32; the rate limit holds for all of them together. */
    @Parameter(property = "data-actions.parallel", defaultValue = "4")
    private int parallel;

    /**
     * Whether an action of the same name in another integration is the one that is meant, and so is to be replaced; if not,
     * another one is created.
     */
    @Parameter(property = "data-actions.moves", defaultValue = "true")
    private boolean moves;

    /**
     * A directory where plans keep what they have read, without secrets, so that the next one costs a few requests; it can be
     * shared by builds and deleted at any time.
     */
    @Parameter(property = "data-actions.cache")
    private @Nullable File cache;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Does what is left to do after the comparison. */
    abstract void run(Sync sync, Meter meter, Plan plan) throws MojoExecutionException, MojoFailureException;

    /** Adds what only some goals let users choose. */
    SyncOptions options(SyncOptions options) {
        return options;
    }

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        Definitions definitions = Definitions.read(directory(), environment, project);
        definitions.warn(getLog());
        if (definitions.isEmpty()) {
            getLog().info("Nothing to do: there are no actions in " + directory()
                    + ", and no ActionSource among the classes of this project.");
            if (prune != null && !prune.isEmpty()) {
                getLog().warn("data-actions.prune is ignored: without actions, this may be the wrong directory."
                        + " Delete them in Genesys Cloud, or from a project with actions.");
            }
            return;
        }
        DesiredActions desired = definitions.all();
        Meter meter = new Meter(Clock.systemUTC());
        try (Target target = connect(meter);
                Ticker ticker = Ticker.lines(meter, Clock.systemUTC(), line -> getLog().info(line))) {
            meter.reading(desired.actions().size());
            SyncOptions standard =
                    SyncOptions.standard().withParallelism(parallel).withMoves(moves);
            Sync sync = target.genesys().sync(options(cache == null ? standard : standard.withCache(cache.toPath())));
            Plan plan = sync.plan(desired);
            ticker.aside(meter::end);
            run(sync, meter, prune == null ? plan : prune(plan, prune, getLog()));
        }
    }

    /** Passes over what is not there: it was deleted by the build before, and the setting stays in the project. */
    static Plan prune(Plan plan, List<String> namesOrIds, Log log) {
        List<String> there = new ArrayList<>();
        for (String nameOrId : namesOrIds) {
            if (plan.unmanaged().stream()
                    .anyMatch(action ->
                            action.name().equals(nameOrId) || action.id().equals(nameOrId))) {
                there.add(nameOrId);
            } else {
                log.info("There is no unmanaged action '" + nameOrId + "' (data-actions.prune).");
            }
        }
        return plan.prune(there);
    }

    /** Shows the plan as the command line does; where it goes was said when it connected. */
    void show(Plan plan, boolean showsUnmanaged) {
        Style style = new Style(
                Style.of(System.getenv()).isColored() && session().getRequest().isInteractiveMode());
        for (String line : new PlanPage(plan, "").changes(style, showsUnmanaged)) {
            if (line.startsWith(style.warning())) {
                getLog().warn(line);
            } else {
                getLog().info(line);
            }
        }
    }
}
