package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.workbench.ActionPlaces;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.plan.Differences;
import io.github.genesysdataactions.workbench.plan.Differences.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Compare two actions, directories or organizations, and show what each difference means for"
                + " flows.",
        footer = {
            "",
            "Exit codes: 0 if nothing differs, 2 if something does.",
            "",
            "Examples:",
            "  data-actions diff \"old/Find order.custom.json\" data-actions/find-order",
            "  data-actions diff data-actions org:production"
        })
final class DiffCommand implements Callable<Integer> {
    private static final String ORGANIZATION = "org";

    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "An export file, a folder or a directory. 'org' is the organization that the options or the"
                    + " environment name; 'org:PROFILE' is that of a profile.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "What to compare A with.")
    private Path after = Path.of("");

    @Option(
            names = "--json",
            description = "Print JSON instead of text, as 'plan --json' has it: CREATE is only in B, DELETE only in A.")
    private boolean json;

    @Mixin
    private TargetOptions target = new TargetOptions();

    DiffCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Differences differences = Differences.between(read(before), read(after));
        if (json) {
            shell.out().println(differences.toJson());
        } else {
            print(differences);
        }
        return differences.count() == 0 ? ExitCode.OK : ExitCode.CHANGES;
    }

    private void print(Differences differences) {
        Style style = new Style(shell.isColored());
        for (Difference difference : differences.changes()) {
            Change change = difference.change();
            switch (change.kind()) {
                case CREATE -> shell.out().println(style.green("only in " + after) + "  " + change.shownName());
                case DELETE -> shell.out().println(style.red("only in " + before) + "  " + change.shownName());
                case UPDATE -> {
                    shell.out().println(style.yellow("differs") + "  " + change.shownName());
                    difference.details().forEach(line -> shell.out().println("    " + line));
                }
                case REPLACE -> {
                    shell.out().println(style.red("differs in what cannot be changed") + "  " + change.shownName());
                    difference.details().forEach(line -> shell.out().println("    " + line));
                }
                case UNCHANGED -> {}
            }
        }
        int different = differences.count();
        shell.out()
                .println(Output.count(differences.changes().size(), "action") + ": " + different
                        + (different == 1 ? " differs." : " differ."));
    }

    private ActionPlaces pulled(TargetOptions options) {
        try (Planning planning = Planning.begin(shell, options);
                TemporaryFolder made = TemporaryFolder.make()) {
            shell.err().println("Organization: " + planning.target());
            Path there = made.path().resolve("pulled");
            planning.pull(there, SyncOptions.standard());
            return ActionPlaces.read(List.of(Path.of("pulled")), made.path(), shell.environment());
        }
    }

    private ActionPlaces read(Path place) {
        String text = place.toString();
        if (text.equals(ORGANIZATION) || text.startsWith(ORGANIZATION + ":")) {
            return pulled(
                    text.equals(ORGANIZATION) ? target : target.ofProfile(text.substring(ORGANIZATION.length() + 1)));
        }
        return ActionPlaces.read(List.of(place), shell.directory(), shell.environment());
    }
}
