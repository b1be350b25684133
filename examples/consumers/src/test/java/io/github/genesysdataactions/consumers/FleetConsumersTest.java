package io.github.genesysdataactions.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genesysdataactions.local.LocalCloud;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes over the packaged jars, which share a Redis of the PATH: one login, and one action of one name. */
@Tag("slow")
@Timeout(180)
class FleetConsumersTest {
    private static final Path PROGRAM = Path.of("src/fleet");

    /** What such a program gets: core, redis, and what their poms bring. */
    private static final List<Path> JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(jar -> jar.getFileName()
                    .toString()
                    .matches(
                            "(genesys-data-actions-(core|redis)|jackson-(annotations|core|databind|datatype-(jdk8|jsr310))"
                                    + "|failsafe|slf4j-(api|simple)|jspecify|lettuce-core|netty-.*|reactor-core|reactive-streams"
                                    + "|redis-authx-core)-\\d.*\\.jar"))
            .toList();

    private final LocalCloud cloud = LocalCloud.start();
    private Process redis;
    private String uri;

    @TempDir
    private Path folder;

    @BeforeEach
    void startRedis() throws IOException {
        Optional<Path> program = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.err.println("SKIPPED, AS THERE IS NO REDIS-SERVER ON THE PATH: FleetConsumersTest");
        }
        assumeTrue(program.isPresent(), "There is no redis-server on the PATH.");
        int port;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }
        uri = "redis://127.0.0.1:" + port;
        redis = new ProcessBuilder(
                        program.get().toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", "")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = redis.inputReader(StandardCharsets.UTF_8);
        while (!said.readLine().contains("eady to accept connections")) {
            // It tells its version and settings first.
        }
    }

    @AfterEach
    void close() {
        if (redis != null) {
            redis.destroyForcibly();
        }
        cloud.close();
    }

    @Test
    void fleet_worksOnTheClassPath() throws Exception {
        compile("-cp", path(JARS), PROGRAM.resolve("fleet/Main.java"));

        assertThat(twoProcesses("-cp", folder + File.pathSeparator + path(JARS), "fleet.Main"))
                .contains("RedisFleet of module null, failures 0");
    }

    @Test
    void fleet_worksAsAModule() throws Exception {
        compile("-p", path(JARS), PROGRAM.resolve("module-info.java"), PROGRAM.resolve("fleet/Main.java"));

        assertThat(twoProcesses("-p", folder + File.pathSeparator + path(JARS), "-m", "fleet/fleet.Main"))
                .contains("RedisFleet of module io.github.genesysdataactions.redis, failures 0");
    }

    private void compile(String option, String path, Path... sources) {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", folder.toString(), option, path));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);

        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));

        assertThat(status).as("javac: see the output of this test").isZero();
    }

    private List<String> twoProcesses(String... program) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of(program));
            command.addAll(List.of(
                    uri, cloud.url().toString(), cloud.clientId(), cloud.clientSecret(), cloud.integrationId()));
            processes.add(new ProcessBuilder(command).redirectErrorStream(true).start());
        }
        List<String> lines = new ArrayList<>();
        for (Process process : processes) {
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
            assertThat(process.waitFor()).as("exit code: %s", lines).isZero();
        }
        Set<String> made =
                lines.stream().filter(line -> line.startsWith("made ")).collect(Collectors.toSet());
        assertThat(made).as("%s", lines).hasSize(1);
        assertThat(cloud.actions()).hasSize(1);
        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
        return lines;
    }

    private static String path(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }
}
