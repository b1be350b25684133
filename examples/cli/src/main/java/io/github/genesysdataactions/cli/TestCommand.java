package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.testing.ActionCase;
import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.CaseResult;
import io.github.genesysdataactions.testing.MissingBackendException;
import io.github.genesysdataactions.testing.Notice;
import io.github.genesysdataactions.testing.Step;
import io.github.genesysdataactions.workbench.ActionPlaces;
import io.github.genesysdataactions.workbench.HiddenValues;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = "Run the cases beside the actions (cases/*.json), and show what differs.",
        footer = {"", "'run --save NAME' saves a run as a case.", "", "Example:", "  data-actions test data-actions"})
final class TestCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Export files, folders with action.json, or directories of them.")
    private List<Path> places = List.of();

    @Option(names = "--trace", description = "Show each step of a case that fails.")
    private boolean trace;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print failures only.")
    private boolean quiet;

    private int ok;
    private int failed;

    TestCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ActionPlaces found = ActionPlaces.read(places, shell.directory(), shell.environment());
        found.actions().forEach(this::test);
        if (ok + failed == 0) {
            throw new UsageException(
                    "There are no cases: they are cases/*.json in an action's folder, or in a folder named as"
                            + " its export file. 'data-actions run … --save NAME' makes the first one.");
        }
        if (!quiet || failed > 0) {
            shell.out().println(Output.count(ok + failed, "case") + ": " + ok + " ok, " + failed + " failed.");
        }
        return failed > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private void test(Path place, ActionDirectory.Entry entry) {
        HiddenValues hidden = HiddenValues.of(HiddenValues.SHORT, entry);
        ActionRunner runner = ActionRunner.of(place, shell.environment());
        List<ActionResult> results = new ArrayList<>();
        for (ActionCase one : ActionCase.of(runner)) {
            String name = entry.written().name() + ", " + one.name();
            String file = shell.shown(ActionCase.folder(runner).resolve(one.name() + ".json"));
            try {
                CaseResult result = one.run(runner);
                tell(name, file, result, hidden);
                results.add(result.result());
            } catch (MissingBackendException e) {
                tellFailed(name, file, List.of("the action sends a request, and the case has no answers"));
            }
        }
        tellUnfound(entry.written().name(), results, hidden);
    }

    // One case may be there for the default. Where none has what a path looks for, the path may be misspelt.
    private void tellUnfound(String action, List<ActionResult> results, HiddenValues hidden) {
        List<ActionResult> translated = results.stream()
                .filter(result -> result.step(Step.TRANSLATION_MAP).isPresent())
                .toList();
        if (quiet || translated.isEmpty()) {
            return;
        }
        notices(translated.get(0), false)
                .filter(notice -> translated.stream()
                        .allMatch(result -> notices(result, false)
                                .anyMatch(other -> other.place().equals(notice.place()))))
                .forEach(notice -> shell.out()
                        .println("note    " + action
                                + (translated.size() == 1 ? ": " : ", in each of its cases: ")
                                + hidden.shown(notice.toString())));
    }

    private static Stream<Notice> notices(ActionResult result, boolean warnings) {
        return result.notices().stream().filter(notice -> notice.isWarning() == warnings);
    }

    private void tell(String name, String file, CaseResult result, HiddenValues hidden) {
        if (!result.isAsExpected()) {
            tellFailed(
                    name, file, result.differences().stream().map(hidden::shown).toList());
            if (trace) {
                shell.out().print(hidden.shown(result.result().trace().indent(4)));
            } else {
                warn(result.result(), hidden);
            }
            return;
        }
        ok++;
        if (!quiet) {
            shell.out().println(new Style(shell.isColored()).green("ok    ") + "  " + name);
            warn(result.result(), hidden);
        }
    }

    private void warn(ActionResult result, HiddenValues hidden) {
        notices(result, true)
                .forEach(notice -> shell.out().println("        Warning: " + hidden.shown(notice.toString())));
    }

    private void tellFailed(String name, String file, List<String> differences) {
        failed++;
        shell.out().println(new Style(shell.isColored()).red("FAILED") + "  " + name + "  (" + file + ")");
        differences.forEach(line -> shell.out().println("        " + line));
    }
}
