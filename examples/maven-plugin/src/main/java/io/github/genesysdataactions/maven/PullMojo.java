package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.Output;
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
        try (GenesysDataActions genesys = connect(Reading.of(getLog(), 0))) {
            ActionDirectory written = genesys.sync().pull(directory());
            written.entries()
                    .forEach(entry -> getLog().info("Pulled " + entry.file().name()));
            getLog().info(Output.count(written.entries().size(), "action") + " in " + directory() + ".");
        }
    }
}
