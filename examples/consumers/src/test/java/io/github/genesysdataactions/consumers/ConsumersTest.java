package io.github.genesysdataactions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the programs in src/program and src/kotlin against the packaged jars, and runs them as users would, in a JVM of its own. */
@Timeout(120)
class ConsumersTest {
    private static final Path PROGRAM = Path.of("src/program");
    private static final String OURS = "genesys-data-actions-";

    /** What the program gets: core, lambda-support, and what their poms bring, without the cloud that it talks to. */
    private static final List<Path> JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(jar -> jar.getFileName()
                    .toString()
                    .matches("(" + OURS
                            + "(core|lambda-support)|jackson-(annotations|core|databind|datatype-(jdk8|jsr310))|failsafe"
                            + "|slf4j-(api|simple)|jspecify|crac|aws-lambda-java-core)-\\d.*\\.jar"))
            .toList();

    private final LocalCloud cloud = LocalCloud.start();

    /** What Kotlin's compiler, which takes seconds, makes once. */
    @TempDir
    private static Path fromKotlin;

    @TempDir
    private Path folder;

    @BeforeEach
    void theJarsAreWhatIsPackaged() {
        assertThat(JARS)
                .as("jars, and no folder of classes: run ./mvnw verify, not ./mvnw test")
                .hasSize(13)
                .filteredOn(jar -> jar.getFileName().toString().startsWith(OURS))
                .hasSize(2)
                .allMatch(jar -> jar.getParent().endsWith("target"));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void program_runsOnTheClassPath() throws Exception {
        compile("-cp", path(JARS), sources("consumer"));

        assertThat(run(folder, 1, "-cp", folder + File.pathSeparator + path(JARS), "consumer.Main"))
                .startsWith("answer: Hello, C-1", "without an input: 400")
                .anyMatch(line -> line.matches("Main of module null, version null"))
                .anyMatch(line -> line.matches("GenesysDataActions of module null, version \\d.*"))
                .anyMatch(line -> line.matches("DataActionHandler of module null, version \\d.*"));
    }

    @Test
    void program_runsAsAModule() throws Exception {
        compile("-p", path(JARS), sources(""));

        // org.crac: lambda-support is an automatic module and cannot say that it requires it.
        assertThat(run(
                        folder,
                        1,
                        "--add-modules",
                        "org.crac",
                        "-p",
                        folder + File.pathSeparator + path(JARS),
                        "-m",
                        "consumer/consumer.Main"))
                .startsWith("answer: Hello, C-1", "without an input: 400")
                .contains("Main of module consumer, version null")
                .anyMatch(line -> line.startsWith("GenesysDataActions of module io.github.genesysdataactions.core, "))
                .anyMatch(line -> line.startsWith("DataActionHandler of module io.github.genesysdataactions.lambda, "));
    }

    @Test
    void program_runsInKotlin() throws Exception {
        assertThat(run(
                        fromKotlin,
                        2,
                        "-cp",
                        fromKotlin + File.pathSeparator + path(JARS) + File.pathSeparator + kotlin(""),
                        "consumer.MainKt"))
                .containsExactly(
                        "required: [customer-id]",
                        "answer: Response(greeting=Hello, C-1, visits=[Visit(number=1, note=first),"
                                + " Visit(number=2, note=null)])",
                        "answer: Response(greeting=Hello, C-2, visits=[])");
    }

    @Test
    void program_inKotlinIsToldWhatIsMissing() throws Exception {
        String remedy = " is a Kotlin class, and only kotlin-reflect knows which of its properties may be null."
                + " Add org.jetbrains.kotlin:kotlin-reflect to the class path.";

        assertThat(run(
                        fromKotlin,
                        0,
                        "-cp",
                        fromKotlin + File.pathSeparator + path(JARS) + File.pathSeparator + kotlin("stdlib"),
                        "consumer.MainKt"))
                .containsExactly("the function: The class Request" + remedy, "the client: The class Request" + remedy);
    }

    @BeforeAll
    static void compileKotlin() {
        ExitCode code = new K2JVMCompiler()
                .exec(
                        System.err,
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-Werror",
                        "-d",
                        fromKotlin.toString(),
                        "-cp",
                        path(JARS) + File.pathSeparator + kotlin("stdlib"),
                        "src/kotlin");

        assertThat(code).as("the Kotlin compiler: see the output of this test").isEqualTo(ExitCode.OK);
    }

    /** Kotlin's library, and what it can find out about classes unless only one is asked for. */
    private static String kotlin(String only) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(jar -> jar.matches(".*kotlin-(stdlib|reflect)-\\d.*\\.jar") && jar.contains("kotlin-" + only))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(String option, String path, List<String> sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "--release", "17", "-Xlint:all,-requires-automatic", "-Werror", "-d", folder.toString(), option));
        arguments.add(path);
        arguments.addAll(sources);

        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));

        assertThat(status).as("javac: see the output of this test").isZero();
    }

    private List<String> run(Path compiled, int invocations, String... program) throws Exception {
        try (LocalGateway gateway = LocalGateway.start(function(compiled))) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of(program));
            command.addAll(
                    List.of(cloud.url().toString(), cloud.clientId(), cloud.clientSecret(), cloud.integrationId()));
            command.add(URI.create(gateway.url() + "/greet").toString());
            Path output = folder.resolve("output.txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();

            boolean isOver = process.waitFor(60, TimeUnit.SECONDS);

            process.destroyForcibly();
            List<String> lines = Files.readAllLines(output);
            assertThat(isOver).as("over within a minute: %s", lines).isTrue();
            assertThat(process.exitValue()).as("exit code: %s", lines).isZero();
            assertThat(gateway.invocations()).isEqualTo(invocations);
            return lines;
        }
    }

    /** The function that was just compiled, as Lambda would load it. */
    @SuppressWarnings("resource") // open until the JVM ends: the function is called after this method
    private static RequestStreamHandler function(Path folder) throws Exception {
        URLClassLoader compiled = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        return (RequestStreamHandler)
                compiled.loadClass("consumer.Greeter").getConstructor().newInstance();
    }

    private static List<String> sources(String within) throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAM.resolve(within))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
    }

    private static String path(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }
}
