package io.github.genesysdataactions.workbench.organization;

import io.github.genesysdataactions.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gets a secret from a command that prints it, such as a password manager's; what it prints is in no message. */
final class SecretCommand {
    private static final int LONGEST_SECONDS = 60;
    private static final int LONGEST_SECRET = 10_000;

    private SecretCommand() {}

    static String run(List<String> command, String profile) {
        String failed = "The command " + command.get(0) + " of " + profile + ", which prints the client secret, ";
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] printed = process.getInputStream().readNBytes(LONGEST_SECRET);
            process.getInputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new ConfigurationException(failed + "did not end within " + LONGEST_SECONDS + " s.");
            }
            if (process.exitValue() != 0) {
                throw new ConfigurationException(failed + "failed with the exit code " + process.exitValue() + ".");
            }
            String secret = new String(printed, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new ConfigurationException(failed + "printed nothing.");
            }
            return secret;
        } catch (IOException e) {
            throw new ConfigurationException(failed + "cannot be run. Is it installed?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigurationException(failed + "was interrupted.");
        }
    }
}
