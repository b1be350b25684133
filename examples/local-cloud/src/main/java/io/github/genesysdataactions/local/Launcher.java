package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.load.LoadedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a {@link LocalCloud} in a terminal: {@code java -jar}, and what {@code serve} of the command line program is. */
public final class Launcher {
    /** Enough for a person who looks; a cloud that runs for days forgets what is older. */
    private static final int KEPT_REQUESTS = 10_000;

    private Launcher() {}

    /**
     * Runs a cloud until the process is ended. A wrong command line ends the process with 1.
     *
     * @param args the options that {@code --help} lists
     */
    public static void main(String[] args) {
        int code = run(List.of(args), ActionLint.NONE, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a cloud until the process is ended or this thread is interrupted, and prints its address and credentials as
     * {@code export GENESYS_…=} lines for a shell. Calls are told among the errors, so that a shell can run what is printed.
     *
     * @param args the options that {@code --help} lists
     * @param lint what the actions are looked through with
     * @param out where the lines go
     * @param err where errors and calls go, one line each
     * @return what the process should end with: 1 if the command line is wrong or the cloud cannot start, else 0
     */
    public static int run(List<String> args, ActionLint lint, PrintStream out, PrintStream err) {
        try {
            LaunchOptions options = LaunchOptions.parse(args);
            if (options.help()) {
                out.print(LaunchOptions.HELP);
                return 0;
            }
            try (LocalCloud cloud = listen(options, lint, err)) {
                // The reader of the address may end the process at once.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cloud, options)));
                present(cloud, options, out, err);
                cloud.warmUp();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    end(cloud, options);
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            err.println("error: " + e.getMessage()
                    + (e.getCause() instanceof BindException ? "; choose another with --port." : ""));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void end(LocalCloud cloud, LaunchOptions options) {
        cloud.close();
        Path env = options.env();
        if (env != null) {
            try {
                // What is in it leads nowhere any more.
                Files.deleteIfExists(env);
            } catch (IOException e) {
                // A reader of the file finds that nothing answers.
            }
        }
    }

    /** Starts a cloud, loads what it is to begin with, and prints how to reach it. */
    static LocalCloud start(LaunchOptions options, ActionLint lint, PrintStream out, PrintStream err) {
        LocalCloud cloud = listen(options, lint, err);
        present(cloud, options, out, err);
        return cloud;
    }

    private static LocalCloud listen(LaunchOptions options, ActionLint lint, PrintStream err) {
        return LocalCloud.builder()
                .bind(options.bind())
                .port(options.port())
                .clientCredentials(options.clientId(), options.clientSecret())
                .lint(lint)
                .page()
                .keepRequests(KEPT_REQUESTS)
                .calls(new CallLine(err, ZoneId.systemDefault()))
                .start();
    }

    private static void present(LocalCloud cloud, LaunchOptions options, PrintStream out, PrintStream err) {
        for (Path directory : options.load()) {
            cloud.load(directory).forEach(file -> print(file, cloud, out, err));
        }
        List<String> exports = List.of(
                "export GENESYS_BASE_URL=" + cloud.url(),
                "export GENESYS_CLIENT_ID=" + cloud.clientId(),
                "export GENESYS_CLIENT_SECRET=" + cloud.clientSecret(),
                "export GENESYS_INTEGRATION_ID=" + cloud.integrationId());
        exports.forEach(out::println);
        Path env = options.env();
        if (env != null) {
            write(env, exports);
        }
        out.println(cloud.page()
                .map(page -> "# Look at it: " + page)
                .orElse("# It can be reached from elsewhere, so its page and /__local are off."));
        out.flush();
    }

    /** A script that waits for the file finds all of it. */
    private static void write(Path file, List<String> lines) {
        try {
            Path whole = file.toAbsolutePath();
            Path part = Files.createTempFile(whole.getParent(), "serve", ".part");
            Files.write(part, lines);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " (--env) cannot be written: " + e.getMessage(), e);
        }
    }

    private static void print(LoadedFile file, LocalCloud cloud, PrintStream out, PrintStream err) {
        if (file.loaded() == null) {
            err.println("# " + file.path() + " was not loaded. " + file.problem());
            return;
        }
        int findings = cloud.findings(file.loaded().action()).size();
        out.println("# " + file.path() + " is loaded"
                + (file.loaded().draft() ? " as a draft, as it cannot be published. " + file.problem() : ".")
                + (findings == 0
                        ? ""
                        : findings == 1 ? " Lint has 1 finding." : " Lint has " + findings + " findings."));
    }
}
