package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.conformance.Conformance;
import io.github.genesysdataactions.workbench.conformance.Group;
import io.github.genesysdataactions.workbench.conformance.Provided;
import io.github.genesysdataactions.workbench.conformance.Report;
import io.github.genesysdataactions.workbench.conformance.Report.Answer;
import io.github.genesysdataactions.workbench.conformance.Report.Verdict;
import io.github.genesysdataactions.workbench.conformance.Watcher;
import io.github.genesysdataactions.workbench.organization.Settings;
import io.github.genesysdataactions.workbench.organization.Target;
import io.github.genesysdataactions.workbench.progress.Meter;
import io.github.genesysdataactions.workbench.progress.Ticker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
            "Exit codes: 0 if all is as in local-cloud, 2 if something is otherwise, 1 if something is left behind.",
            "",
            "Examples:",
            "  data-actions conformance --profile test --integration-id ID -o report.md",
            "  data-actions conformance --profile test --ask settings,integration --own-integration"
        })
final class ConformanceCommand implements Callable<Integer> {
    /** For the organization; the token is asked for here. */
    private static final int SENT_TO_CONNECT = 1;

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
                    + " {\"object\": {\"k1\": {\"v\": 1}}} to all others. Without it the API itself is called, and three"
                    + " questions stay open.")
    private @Nullable URI backend;

    @Option(
            names = "--own-integration",
            description = "Also make an integration of the same type and a credential, and remove them: seven questions"
                    + " more.")
    private boolean ownIntegration;

    @Option(
            names = "--function-integration",
            paramLabel = "ID",
            description = "An integration for functions, in which one draft is made and removed: three questions more.")
    private @Nullable String functionIntegration;

    @Option(
            names = "--ask",
            paramLabel = "GROUP",
            split = ",",
            description = "Ask only some: ${COMPLETION-CANDIDATES}.")
    private Set<Group> groups = EnumSet.allOf(Group.class);

    @Option(names = "--yes", description = "Do not ask. Needed where there is no terminal.")
    private boolean yes;

    ConformanceCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!yes && shell.keyboard().isEmpty()) {
            target.check(shell);
            throw new UsageException("There is no terminal to ask on. Run 'conformance --yes'.");
        }
        Settings settings = target.settings(shell);
        Meter meter = new Meter(shell.clock());
        Provided provided =
                new Provided(Optional.ofNullable(backend), ownIntegration, Optional.ofNullable(functionIntegration));
        Conformance conformance =
                Conformance.begin(target.check(shell), settings.variables(), provided, watcher(meter));
        Settings loggedIn = settings.withAccessToken(conformance.login(settings.variables()));
        try (Target connected = target.connect(loggedIn, new CallListener() {})) {
            shell.out().println("Organization: " + connected);
            if (!yes && !shell.agrees("Make and remove actions in " + connected.name())) {
                shell.out().println("Nothing was changed.");
                return ExitCode.FAILED;
            }
            Report found;
            try (Ticker ticker = shell.ticker(meter)) {
                found = conformance.run(settings.variables(), SENT_TO_CONNECT, groups);
                ticker.aside(meter::end);
            }
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

    private static Watcher watcher(Meter meter) {
        return new Watcher() {
            @Override
            public void sent(int requests, int most) {
                meter.asking(requests, most);
            }

            @Override
            public void waits(Duration wait) {
                meter.waits(wait);
            }
        };
    }
}
