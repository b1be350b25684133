package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.Sync;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.progress.Meter;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows what {@code apply} would do, and changes nothing. */
@Mojo(
        name = "plan",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        requiresProject = false,
        threadSafe = true)
public final class PlanMojo extends SyncMojo {
    /** Whether the build fails if there is anything to do; so a build can watch for drift. */
    @Parameter(property = "data-actions.failOnChanges", defaultValue = "false")
    private boolean failOnChanges;

    /** Whether each action that no definition names has a line; if not, they are counted. */
    @Parameter(property = "data-actions.unmanaged", defaultValue = "false")
    private boolean unmanaged;

    /** A file that the plan is written to as JSON, without header values. */
    @Parameter(property = "data-actions.planFile")
    private @Nullable File planFile;

    /** Made by Maven. */
    public PlanMojo() {}

    @Override
    void run(Sync sync, Meter meter, Plan plan) throws MojoFailureException {
        show(plan, unmanaged);
        if (planFile != null) {
            Output.write(planFile.toPath(), plan.toJson());
        }
        if (failOnChanges && plan.hasChanges()) {
            throw new MojoFailureException("The organization differs from the definitions, as the plan above shows, and"
                    + " data-actions.failOnChanges is set. Run data-actions:apply, or change the definitions.");
        }
    }
}
