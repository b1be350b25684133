package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.organization.Target;
import io.github.genesysdataactions.workbench.progress.Meter;
import io.github.genesysdataactions.workbench.progress.Ticker;
import java.time.Clock;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes all actions of the organization into the directory, which is not there yet or empty; a plan of that directory has no
 * changes.
 *
 * <p>Header values and URLs are written as they are: look for secrets (goal {@code lint}) before you commit them.
 */
@Mojo(name = "pull", requiresProject = false, threadSafe = true)
public final class PullMojo extends OrganizationMojo {
    /** Made by Maven. */
    public PullMojo() {}

    @Override
    void run() {
        Meter meter = new Meter(Clock.systemUTC());
        try (Target target = connect(meter);
                Ticker ticker = Ticker.lines(meter, Clock.systemUTC(), line -> getLog().info(line))) {
            ActionDirectory written = target.genesys().sync().pull(directory());
            ticker.aside(meter::end);
            written.entries()
                    .forEach(entry -> getLog().info("Pulled " + entry.file().name()));
            getLog().info(Output.count(written.entries().size(), "action") + " in " + directory() + ".");
        }
    }
}
