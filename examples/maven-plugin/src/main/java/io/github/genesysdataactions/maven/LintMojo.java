package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.lint.Verdict;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.lint.FailOn;
import io.github.genesysdataactions.workbench.lint.Findings;
import io.github.genesysdataactions.workbench.lint.Located;
import io.github.genesysdataactions.workbench.lint.Placeholders;
import io.github.genesysdataactions.workbench.lint.Sarif;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Looks for what does not work in the actions of the project, without asking anybody. */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        requiresProject = false,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute()
public final class LintMojo extends DataActionsMojo {
    /** Values for {@code @{env.NAME}} in the files, by name; what is not here is read from the environment. */
    @Parameter
    private @Nullable Map<String, String> environment;

    /** A file that the findings are written to as SARIF 2.1.0. */
    @Parameter(property = "data-actions.sarifFile")
    private @Nullable File sarifFile;

    /** From which verdict on a finding fails the build: {@code refused}, {@code broken}, {@code risky}, or {@code never}. */
    @Parameter(property = "data-actions.failOn", defaultValue = "broken")
    private String failOn;

    /** The ids of rules whose findings are passed over, such as {@code id-in-request}. */
    @Parameter(property = "data-actions.ignore")
    private @Nullable List<String> ignore;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    /** Made by Maven. */
    public LintMojo() {}

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        FailOn least = FailOn.of(failOn);
        Placeholders placeholders = Placeholders.in(List.of(directory()), Definitions.environment(environment));
        Definitions definitions = Definitions.read(directory(), placeholders.environment(), project);
        placeholders.note().ifPresent(getLog()::warn);
        definitions.warn(getLog());
        Findings found =
                Findings.of(findings(definitions), least, ignore == null ? List.of() : ignore, "data-actions.ignore");
        List<Located> findings = found.all();
        findings.forEach(this::print);
        if (sarifFile != null) {
            Path root = session().getRequest().getMultiModuleProjectDirectory().toPath();
            Output.write(
                    sarifFile.toPath(), Sarif.of(findings, root.toAbsolutePath().normalize(), version));
        }
        if (found.failing() > 0) {
            throw new MojoFailureException(
                    "lint: " + found.failing() + " of " + Output.count(findings.size(), "finding") + " at the level "
                            + least + " or worse. Fix them, or ignore rules with data-actions.ignore.");
        }
        getLog().info("lint found nothing that fails the build; " + Output.count(findings.size(), "finding") + ".");
    }

    private List<Located> findings(Definitions definitions) {
        List<Located> findings = new ArrayList<>();
        for (ActionDirectory.Entry entry :
                definitions.files().map(ActionDirectory::entries).orElse(List.of())) {
            findings.addAll(Located.in(entry, directory().resolve(entry.place())));
        }
        definitions.classes().actions().forEach(action -> findings.addAll(Located.in(action)));
        return findings;
    }

    private void print(Located finding) {
        String text = finding.text(directory());
        if (finding.finding().verdict() == Verdict.RISKY) {
            getLog().warn(text);
        } else {
            getLog().error(text);
        }
    }
}
