package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LauncherTest {
    private static final String EXPORT = """
            {"name":"%s","integrationType":"%s","actionType":"custom",
             "contract":{"input":{"inputSchema":%s},"output":{"successSchema":%s}},
             "config":{"request":{"requestUrlTemplate":"https://a.example.com","requestType":"POST"}},"secure":false}""";

    @TempDir
    private Path directory;

    private final Terminal terminal = new Terminal();

    @Test
    void run_printsItsHelp() {
        int code = Launcher.run(List.of("--help"), ActionLint.NONE, terminal.out, terminal.err);

        assertThat(code).isZero();
        assertThat(terminal.out()).anyMatch(line -> line.contains("--load DIR"));
    }

    @Test
    void run_saysInOneLineWhatIsWrong() {
        int code = Launcher.run(List.of("--port", "x"), ActionLint.NONE, terminal.out, terminal.err);

        assertThat(code).isEqualTo(1);
        assertThat(terminal.err()).hasSize(1);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void run_saysThatAPortIsTaken() {
        try (LocalCloud other = LocalCloud.start()) {
            String port = String.valueOf(other.url().getPort());
            int code = Launcher.run(List.of("--port", port), ActionLint.NONE, terminal.out, terminal.err);

            assertThat(code).isEqualTo(1);
            assertThat(terminal.err())
                    .singleElement()
                    .asString()
                    .startsWith("error: Cannot listen on 127.0.0.1:" + port)
                    .endsWith("; choose another with --port.");
        }
    }

    @Test
    void run_staysUntilItsThreadIsInterrupted() throws Exception {
        PipedInputStream printed = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        FutureTask<Integer> run =
                new FutureTask<>(() -> Launcher.run(List.of("--port", "0"), ActionLint.NONE, out, terminal.err));
        Thread thread = new Thread(run);
        thread.start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).matches("export GENESYS_BASE_URL=http://127\\.0\\.0\\.1:\\d+");
            assertThat(run.isDone()).isFalse();
        } finally {
            thread.interrupt();
        }

        assertThat(run.get()).isZero();
    }

    @Test
    void start_printsWhatAClientNeeds() {
        try (LocalCloud cloud = start("--client-id", "me", "--client-secret", "mine")) {
            assertThat(terminal.out())
                    .contains(
                            "export GENESYS_BASE_URL=" + cloud.url(),
                            "export GENESYS_CLIENT_ID=me",
                            "export GENESYS_CLIENT_SECRET=mine",
                            "export GENESYS_INTEGRATION_ID=" + cloud.integrationId());
            assertThat(Caller.of(cloud).get(ACTIONS).status()).isEqualTo(200);
            assertThat(terminal.out()).allMatch(line -> line.startsWith("export ") || line.startsWith("# "));
            assertThat(terminal.err()).anyMatch(line -> line.contains("GET " + ACTIONS));
        }
    }

    @Test
    void start_loadsExportFilesAndFolders() throws IOException {
        write("b.custom.json", EXPORT.formatted("Find order", "custom-rest-actions", Bodies.INPUT, Bodies.OUTPUT));
        write("a.custom.json", EXPORT.formatted("Me", "purecloud-data-actions", Bodies.INPUT, Bodies.OUTPUT));
        write("notes.json", "{}");
        write("folder/action.json", EXPORT.formatted("In a folder", "custom-rest-actions", """
                {"$file":"input.schema.json"}""", Bodies.OUTPUT));
        write("folder/input.schema.json", Bodies.INPUT);

        try (LocalCloud cloud = start("--load", directory.toString())) {
            assertThat(cloud.actions())
                    .extracting(StoredAction::name, StoredAction::version)
                    .containsExactly(tuple("Me", 1), tuple("Find order", 1), tuple("In a folder", 1));
            assertThat(cloud.actions().get(0).integrationId()).isNotEqualTo(cloud.integrationId());
            assertThat(cloud.actions().get(1).integrationId()).isEqualTo(cloud.integrationId());
            assertThat(terminal.out()).contains("# b.custom.json is loaded. Lint has 1 finding.");
        }
    }

    @Test
    void start_makesADraftOfWhatCannotBePublished() throws IOException {
        write("a.custom.json", EXPORT.formatted("Nested", "custom-rest-actions", """
                {"type":"object","properties":{"a":{"type":"object"}}}""", Bodies.OUTPUT));

        try (LocalCloud cloud = start("--load", directory.toString())) {
            assertThat(cloud.actions()).isEmpty();
            assertThat(cloud.drafts()).extracting(StoredAction::name).containsExactly("Nested");
            assertThat(terminal.out())
                    .anyMatch(line ->
                            line.startsWith("# a.custom.json is loaded as a draft, as it cannot be published."));
        }
    }

    @Test
    void start_saysWhichFilesItCannotLoadAndGoesOn() throws IOException {
        write("a.custom.json", "{\"name\": \"a secret\"");
        write("b.custom.json", "[]");
        write("c.custom.json", EXPORT.formatted("C", "other", "{}", "{}"));
        write("d.custom.json", "{\"actionType\":\"customAuth\",\"config\":{},\"contract\":{}}");
        write("e/action.json", "{\"config\":{\"$file\":\"../a.custom.json\"},\"contract\":{}}");
        write("f.custom.json", EXPORT.formatted("F", "custom-rest-actions", Bodies.INPUT, Bodies.OUTPUT));

        try (LocalCloud cloud = start("--load", directory.toString())) {
            assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("F");
            assertThat(terminal.err())
                    .hasSize(5)
                    .allMatch(line -> line.contains(" was not loaded. "))
                    .noneMatch(line -> line.contains("a secret"));
        }
    }

    @Test
    void start_loadsASecondFileOfAnActionInItsPlace() throws IOException {
        write("a.custom.json", EXPORT.formatted("A", "custom-rest-actions", Bodies.INPUT, Bodies.OUTPUT));
        write("b.custom.json", EXPORT.formatted("A", "custom-rest-actions", Bodies.inputs("a"), Bodies.OUTPUT));

        try (LocalCloud cloud = start("--load", directory.toString())) {
            assertThat(cloud.actions())
                    .extracting(StoredAction::name, StoredAction::version)
                    .containsExactly(tuple("A", 2));
        }
    }

    @Test
    void start_makesADraftOfAnActionWhoseSecondFileCannotBePublished() throws IOException {
        write("a.custom.json", EXPORT.formatted("A", "custom-rest-actions", Bodies.INPUT, Bodies.OUTPUT));
        write("b.custom.json", EXPORT.formatted("A", "custom-rest-actions", "{}", Bodies.OUTPUT));

        try (LocalCloud cloud = start("--load", directory.toString())) {
            assertThat(cloud.actions()).extracting(StoredAction::version).containsExactly(1);
            assertThat(cloud.drafts())
                    .extracting(StoredAction::id, StoredAction::version)
                    .containsExactly(tuple(cloud.actions().get(0).id(), 2));
        }
    }

    private LocalCloud start(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--port", "0"));
        ActionLint lint = action -> List.of(new ActionLint.Finding(
                "a-rule", "risky", "$.config.request.requestUrlTemplate", 1, "Wrong.", "Mend it."));
        return Launcher.start(LaunchOptions.parse(all), lint, terminal.out, terminal.err);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
