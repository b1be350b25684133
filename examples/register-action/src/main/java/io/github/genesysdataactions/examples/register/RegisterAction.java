package io.github.genesysdataactions.examples.register;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.error.DataActionsException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Registers a data action and calls it: on loopback without any setting, else in the organization that the environment
 * names. The README beside this module lists the variables.
 */
@Command(
        name = "register-action",
        mixinStandardHelpOptions = true,
        description = "Registers a Genesys Cloud data action and calls it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it worked", "1:it failed, or settings are missing", "2:unknown option"})
public final class RegisterAction implements Callable<Integer> {
    private static final String PUBLIC_AGAIN = "it updates the action, and makes no second.";
    private static final String FLAT_AGAIN = "if it says above that it was created, that makes a second one;"
            + " this form has no delete, so remove the first where your organization keeps it.";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final long start = System.nanoTime();

    @Option(names = "--delete", description = "Delete the action at the end, so that nothing is left behind.")
    private boolean delete;

    RegisterAction(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        return new CommandLine(new RegisterAction(environment, out)).execute(args);
    }

    @Override
    public Integer call() {
        Story story = new Story(out, start);
        boolean isFlat = false;
        try {
            Settings settings = Settings.of(environment);
            isFlat = settings.isFlat();
            try (Stage stage = settings.isLive() ? Stage.live(settings) : Stage.onLoopback(settings.isFlat())) {
                story.tell("Genesys Cloud", stage.cloud());
                story.tell("Lambda", stage.lambda());
                (stage.isFlat() ? new FlatRun(stage, story) : new PublicRun(stage, story)).run(delete);
                story.tell(stage.seen());
            }
            story.end();
            return 0;
        } catch (ConfigurationException e) {
            story.fail(
                    e.getMessage(),
                    "Set what is missing or mend what it names; or unset all of it to run on loopback.");
        } catch (DataActionsException | Failure e) {
            story.fail(
                    e.getMessage(), "Mend what it names and run this again: " + (isFlat ? FLAT_AGAIN : PUBLIC_AGAIN));
        }
        return 1;
    }
}
