package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.error.DataActionsException;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal has: it can be skipped, and it fails as Maven expects. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute()
abstract class DataActionsMojo extends AbstractMojo {
    /** Whether nothing is done at all. */
    @Parameter(property = "data-actions.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The directory of the actions: export files ({@code *.custom.json}), folders with {@code action.json}, and
     * {@code data-actions.properties}.
     */
    @Parameter(property = "data-actions.directory", defaultValue = "${basedir}/src/main/data-actions")
    private File directory;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Does the goal's work. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            CommandLine.override(this, execution, session.getUserProperties());
            if (skip) {
                getLog().info("Skipped: data-actions.skip is set.");
                return;
            }
            run();
        } catch (ConfigurationException | UncheckedIOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (DataActionsException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    Path directory() {
        return directory.toPath();
    }

    MavenSession session() {
        return session;
    }
}
