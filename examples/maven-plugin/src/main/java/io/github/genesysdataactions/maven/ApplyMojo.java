package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.Sync;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.progress.Meter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes the organization have the actions that the project says. */
@Mojo(
        name = "apply",
        defaultPhase = LifecyclePhase.INSTALL,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        requiresProject = false,
        threadSafe = true)
public final class ApplyMojo extends SyncMojo {
    /**
     * Whether actions may be replaced whose contract, {@code secure} or integration changed: the new one has another id, and
     * flows that use the old one fail until they are moved.
     */
    @Parameter(property = "data-actions.replace", defaultValue = "false")
    private boolean replace;

    /** Whether new actions are drafts first: validated, tested with their sample, and published only if that succeeds. */
    @Parameter(property = "data-actions.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether no further action is begun after one failed. */
    @Parameter(property = "data-actions.stopAtFirstFailure", defaultValue = "false")
    private boolean stopAtFirstFailure;

    /**
     * For how many seconds lists of the organization may lag behind, 0 to 300: before anything is created, the list is read
     * again after so long.
     */
    @Parameter(property = "data-actions.listLag", defaultValue = "8")
    private int listLag;

    /** Made by Maven. */
    public ApplyMojo() {}

    @Override
    SyncOptions options(SyncOptions options) {
        return options.withBriefPlans(true)
                .withReplace(replace)
                .withDrafts(drafts)
                .withFailFast(stopAtFirstFailure)
                .withListLag(Duration.ofSeconds(listLag));
    }

    @Override
    void run(Sync sync, Meter meter, Plan plan) throws MojoFailureException {
        show(plan, false);
        if (!plan.hasChanges()) {
            return;
        }
        if (!replace) {
            refuseReplacements(plan.changes(Change.Kind.REPLACE));
        }
        long total = plan.changes().stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .count();
        meter.applying(Math.toIntExact(total));
        ApplyLines lines = new ApplyLines(getLog());
        ApplyReport report = sync.apply(plan, (outcome, done, all) -> {
            meter.ended(outcome, done, all);
            lines.ended(outcome, done, all);
        });
        meter.end();
        getLog().info(report.toString().lines().findFirst().orElse(""));
        report.requireSuccess();
    }

    /** Core refuses them as well, and names its own option. */
    private static void refuseReplacements(List<Change> replacements) throws MojoFailureException {
        if (!replacements.isEmpty()) {
            throw new MojoFailureException(
                    "Nothing was applied, because actions would be replaced by others with other ids, and"
                            + " flows that use them would fail: "
                            + replacements.stream().map(Change::name).collect(Collectors.joining(", "))
                            + ". Give the definitions names of their own, as the plan above offers, and move the flows when they are"
                            + " ready; or allow it with data-actions.replace.");
        }
    }
}
