package io.github.genesysdataactions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.options.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void serve_runsWhatItLoadsUntilItIsInterrupted() throws Exception {
        Cli cli = new Cli(folder);
        cli.run("new", "find-order");
        PipedInputStream printed = new PipedInputStream(100_000);
        PrintStream out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        Shell shell = new Shell(Map.of(), folder, out, out, Optional.empty(), false, Clock.systemUTC());
        Thread server = new Thread(() -> Main.run(
                shell,
                "serve",
                "--port",
                "0",
                "--client-id",
                "me",
                "--client-secret",
                "mine",
                "--load",
                ".",
                "--env",
                "cloud.env"));
        server.start();

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create(url(lines))))
                        .clientCredentials("me", "mine")
                        .build()) {
            assertThat(genesys.actions().findByName("find-order").map(Action::name))
                    .contains("find-order");
            assertThat(cli.read("cloud.env").lines())
                    .containsExactly(
                            "export GENESYS_BASE_URL=" + genesys.region().apiUrl(),
                            "export GENESYS_CLIENT_ID=me",
                            "export GENESYS_CLIENT_SECRET=mine",
                            "export GENESYS_INTEGRATION_ID="
                                    + genesys.integrations()
                                            .list()
                                            .findFirst()
                                            .orElseThrow()
                                            .id());
        } finally {
            server.interrupt();
            server.join();
        }
        assertThat(folder.resolve("cloud.env")).doesNotExist();
    }

    @Test
    void serve_refusesWhatItCannotDo() {
        Cli cli = new Cli(folder);

        assertThat(cli.run("serve", "--port", "many").code()).isEqualTo(1);
        assertThat(cli.run("serve", "--load", "nowhere").err()).contains("nowhere");
    }

    private static String url(BufferedReader lines) throws IOException {
        String prefix = "export GENESYS_BASE_URL=";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length());
            }
        }
        throw new AssertionError("The address was not printed.");
    }
}
