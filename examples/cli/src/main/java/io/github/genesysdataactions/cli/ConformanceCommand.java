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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "conformance",
        description = "Find out where an organization behaves differently from local-cloud. Creates actions in one"
                + " integration, with names that begin with 'data-actions conformance', and removes them. Sends"
                + " at most 60 requests.",
        footer = {
            "",
            "The report contains no ids, names or secrets, so you can share it.",
            "",
            "Exit codes: 0 if all answers are as in local-cloud, 2 if some differ, 1 if something could"
                    + " not be removed.",
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
            description = "Write the report as Markdown to this file.")
    private @Nullable Path report;

    @Option(
            names = "--backend",
            paramLabel = "URL",
            description = "A web service that the organization can reach. It answers ?k=empty with nothing, ?k=status"
                    + " with 404, and everything else with {\"object\": {\"k1\": {\"v\": 1}}}. Without it, actions"
                    + " call the API itself, and three questions stay open.")
    private @Nullable URI backend;

    @Option(
            names = "--own-integration",
            description = "Also create and remove an integration of the same type and a credential. Asks seven more"
                    + " questions.")
    private boolean ownIntegration;

    @Option(
            names = "--function-integration",
            paramLabel = "ID",
            description = "Also create and remove a draft function in this integration. Asks three more questions.")
    private @Nullable String functionIntegration;

    @Option(
            names = "--ask",
            paramLabel = "GROUP",
            split = ",",
            description = "Ask only these groups: ${COMPLETION-CANDIDATES}.")
    private Set<Group> groups = EnumSet.allOf(Group.class);

    @Option(names = "--yes", description = "Do not ask for confirmation. Required without a terminal.")
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
            if (!found.later().isEmpty()) {
                shell.out()
                        .println("Not all fits into " + Conformance.MOST_REQUESTS
                                + " requests. For the rest, run it again with the same options and --ask "
                                + found.later().stream().map(Group::shownName).collect(Collectors.joining(",")) + ".");
            }
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
