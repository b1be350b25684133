package io.github.genesysdataactions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same as CliPageTest with the runnable jar and nothing else, each command in a process of its own. */
@Tag("slow")
@Timeout(300)
class CliJarTest {
    @TempDir
    private Path folder;

    @Test
    void page_showsWhatTheJarPrints() throws IOException {
        try (CliPage page = CliPage.open(folder)) {
            String printed = page.printed(words -> run(words, page.environment()));

            assertThat(printed).isEqualTo(page.text());
        }
    }

    @Test
    void serve_isReadyAndEndsWithTheProcess() throws Exception {
        Process process = process(List.of("serve", "--port", "0"), Map.of()).start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("export GENESYS_BASE_URL=http://127.0.0.1:");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Killed while it waits for an answer that does not come, when something of each kind is there. */
    @Test
    void conformance_removesWhatAKilledProcessLeft() throws Exception {
        try (LocalCloud cloud = LocalCloud.start()) {
            Map<String, String> environment = Map.of(
                    "GENESYS_BASE_URL", cloud.url().toString(),
                    "GENESYS_CLIENT_ID", cloud.clientId(),
                    "GENESYS_CLIENT_SECRET", cloud.clientSecret(),
                    "GENESYS_INTEGRATION_ID", cloud.integrationId());
            cloud.faults()
                    .every("GET", "/api/v2/integrations/actions/{actionId}/draft/validation")
                    .silence();
            kill(environment, "drafts", () -> !cloud.drafts().isEmpty());
            cloud.faults()
                    .every("PATCH", "/api/v2/integrations/{integrationId}")
                    .silence();
            kill(environment, "integration", () -> !cloud.actions().isEmpty());
            cloud.faults().clear();
            assertThat(cloud.actions()).isNotEmpty();

            String next = run(List.of("conformance", "--yes", "--ask", "actions"), environment);

            assertThat(next).contains("nothing left behind");
            assertThat(cloud.actions()).isEmpty();
            assertThat(cloud.drafts()).isEmpty();
            try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                    .clientCredentials(cloud.clientId(), cloud.clientSecret())
                    .build()) {
                assertThat(genesys.integrations().list()).hasSize(1);
                assertThat(genesys.credentials().list()).isEmpty();
            }
        }
    }

    private void kill(Map<String, String> environment, String group, BooleanSupplier isMade) throws Exception {
        Process process = process(List.of("conformance", "--yes", "--ask", group, "--own-integration"), environment)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!isMade.getAsBoolean()) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(process.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private String run(List<String> words, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = process(words, environment)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " did not end.");
            }
            String printed = Files.readString(err) + Files.readString(out);
            Files.delete(out);
            Files.delete(err);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder process(List<String> words, Map<String, String> environment) throws IOException {
        Path jar;
        try (Stream<Path> made = Files.list(Path.of("target").toAbsolutePath())) {
            jar = made.filter(file -> file.toString().endsWith("-all.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENESYS") || name.contains("JAVA"));
        builder.environment().putAll(environment);
        return builder;
    }
}
