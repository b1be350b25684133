package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.conformance.Conformance;
import io.github.genesysdataactions.workbench.conformance.Report;
import io.github.genesysdataactions.workbench.conformance.Report.Answer;
import io.github.genesysdataactions.workbench.conformance.Report.Verdict;
import io.github.genesysdataactions.workbench.organization.Settings;
import io.github.genesysdataactions.workbench.organization.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "conformance",
        description =
                "Find out where an organization does otherwise than local-cloud: makes actions in one integration whose"
                        + " names begin with 'data-actions conformance', and removes them; at most 60 requests.",
        footer = {
            "",
            "The report has no ids, names or secrets, so it can be shared.",
            "",
            "Example:",
            "  data-actions conformance --profile test --integration-id ID -o report.md"
        })
final class ConformanceCommand implements Callable<Integer> {
    /** For the token and the organization. */
    private static final int SENT_TO_CONNECT = 2;

    private final Shell shell;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the report as Markdown.")
    private @Nullable Path report;

    @Option(
            names = "--backend",
            paramLabel = "URL",
            description = "What the organization can reach: answers nothing to ?k=empty, 404 to ?k=status, and"
                    + " {\"object\": {\"k1\": {\"v\": 1}}} to all others. Without it the API itself is called, and two"
                    + " questions stay open.")
    private @Nullable URI backend;

    @Option(names = "--yes", description = "Do not ask. Needed where there is no terminal.")
    private boolean yes;

    ConformanceCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!yes && shell.keyboard().isEmpty()) {
            target.check(shell);
            throw new UsageException("There is no terminal to ask at. Run 'conformance --yes'.");
        }
        Settings settings = target.settings(shell);
        try (Target connected = target.connect(settings, new CallListener() {})) {
            shell.out().println("Organization: " + connected);
            if (!yes && !shell.agrees("Make and remove actions in " + connected.name())) {
                shell.out().println("Nothing was changed.");
                return ExitCode.FAILED;
            }
            Report found = Conformance.run(
                    connected.genesys().region(), settings.variables(), SENT_TO_CONNECT, Optional.ofNullable(backend));
            if (report != null) {
                Output.write(shell.path(report), found.markdown());
            }
            for (Answer answer : found.answers(Verdict.OTHERWISE)) {
                shell.out()
                        .println(new Style(shell.isColored()).red("OTHERWISE") + "  "
                                + answer.question().id() + ": " + answer.what());
            }
            shell.out().println(found.summary());
            return !found.isClean()
                    ? ExitCode.FAILED
                    : found.answers(Verdict.OTHERWISE).isEmpty() ? ExitCode.OK : ExitCode.CHANGES;
        }
    }
}
