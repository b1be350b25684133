package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.lint.Verdict;
import io.github.genesysdataactions.workbench.ActionPlaces;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.lint.FailOn;
import io.github.genesysdataactions.workbench.lint.Findings;
import io.github.genesysdataactions.workbench.lint.Located;
import io.github.genesysdataactions.workbench.lint.Placeholders;
import io.github.genesysdataactions.workbench.lint.Sarif;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        description = "Find what Genesys Cloud refuses, what cannot work, and what is risky. Needs no network.",
        footer = {
            "",
            "Examples:",
            "  data-actions lint \"Find order.custom.json\"",
            "  data-actions lint data-actions --sarif lint.sarif"
        })
final class LintCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Export files, folders with action.json, or directories of them.")
    private List<Path> places = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            defaultValue = "broken",
            description = "The mildest verdict that makes the exit code 1: refused, broken, risky or never. Default:"
                    + " broken.")
    private String failOn = "";

    @Option(
            names = "--ignore",
            paramLabel = "RULE",
            split = ",",
            description = "Ignore a rule, by its id, such as id-in-request.")
    private List<String> ignored = List.of();

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Write SARIF 2.1.0 to this file; code hosts show it beside the lines.")
    private @Nullable Path sarif;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        FailOn least = FailOn.of(failOn);
        Placeholders placeholders =
                Placeholders.in(places.stream().map(shell::path).toList(), shell.environment());
        ActionPlaces found = ActionPlaces.read(places, shell.directory(), placeholders.environment());
        placeholders.note().ifPresent(note -> shell.err().println("Note: " + note));
        List<Located> all = new ArrayList<>();
        found.actions().forEach((place, entry) -> all.addAll(Located.in(entry, place)));
        Findings findings = Findings.of(all, least, ignored, "--ignore");
        if (sarif != null) {
            Path root = shell.directory().toAbsolutePath().normalize();
            Output.write(shell.path(sarif), Sarif.of(findings.all(), root, RootCommand.Version.text()));
        }
        if (json) {
            shell.out().println(findings.toJson(shell::shown));
        } else {
            print(findings, found, least);
        }
        return findings.failing() > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private void print(Findings findings, ActionPlaces found, FailOn least) {
        found.passedOver().forEach(problem -> shell.err().println("Passed over " + problem));
        Style style = new Style(shell.isColored());
        for (Located one : findings.all()) {
            String verdict = one.finding().verdict().name().toLowerCase(Locale.ROOT);
            String where = one.source()
                    .map(at -> shell.shown(at.file()) + ":" + at.line() + ":" + at.column())
                    .orElse(one.action());
            shell.out()
                    .println(style.bold(where) + ": "
                            + (one.finding().verdict() == Verdict.RISKY ? style.yellow(verdict) : style.red(verdict))
                            + " " + one.finding().rule().id());
            shell.out().println("    " + one.finding().message());
            shell.out().println("    " + one.remedy());
        }
        String actions = Output.count(found.actions().size(), "action");
        if (findings.all().isEmpty()) {
            shell.out().println(actions + ", nothing found.");
        } else {
            shell.out()
                    .println(actions + ", " + Output.count(findings.all().size(), "finding")
                            + (findings.failing() == 0
                                    ? "; none is " + least + " or worse."
                                    : "; " + findings.failing() + " at the level " + least + " or worse."));
        }
    }
}
