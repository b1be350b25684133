package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.lambda.EventRow.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same table through the real runtime interface client in a process of its own, started as managed Java starts it. The
 * client has native code for Linux only.
 */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class RuntimeInterfaceTest {
    private static final Duration CAP = Duration.ofSeconds(5);
    private static final Duration START = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static RuntimeApi api;
    private static Process runtime;
    private static int calls;

    @BeforeAll
    static void start() throws Exception {
        api = new RuntimeApi();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                TableFunction.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME", "table",
                        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                        "AWS_REGION", "us-east-1",
                        "_HANDLER", TableFunction.class.getName()));
        builder.redirectErrorStream(true).redirectOutput(output().toFile());
        runtime = builder.start();
        Outcome first = api.invoke("orders.0", "{\"order-id\":\"O-1\"}", CAP, START);
        assertThat(first.functionError()).as(first.text()).isFalse();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        api.close();
        runtime.destroyForcibly().waitFor();
    }

    private static Path output() {
        return directory.resolve("runtime.log");
    }

    static List<EventRow> rows() {
        return EventTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void runtime_answersAsTheTableSays(EventRow row) throws InterruptedException {
        String id = row.function() + "." + ++calls;

        row.check(api.invoke(id, row.event(), TableFunction.TIME, CAP), id);
    }

    @Test
    void runtime_survivesWhatWouldEndIt() throws InterruptedException {
        String nested = Events.rest("[".repeat(3_000_000));

        String answer =
                api.invoke("orders.deep", nested, TableFunction.TIME, CAP).text();

        assertThat(answer).startsWith("{\"statusCode\":400,");
        assertThat(runtime.isAlive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "careless, flag, false",
        "careless, interrupted, true",
        "careless, mdc, false",
        "careless, appender, true",
        "careless, secretive, true",
        "deadline, flag, false",
        "deadline, interrupted, true",
        "deadline, mdc, false",
        "deadline, appender, true"
    })
    void runtime_startsTheNextInvocationClean(String function, String what, boolean fails) throws InterruptedException {
        Outcome first = careless(function, what);
        String id = function + "." + ++calls;
        Outcome next = api.invoke(id, "{\"what\":\"nothing\"}", TableFunction.TIME, CAP);

        assertThat(first.functionError()).as(first.text()).isEqualTo(fails);
        if (fails) {
            assertThat(first.text()).startsWith("internal_error: The action failed. [requestId=" + function);
        }
        assertThat(next).isEqualTo(new Outcome(false, "{\"interrupted\":false,\"requestId\":\"" + id + "\"}"));
    }

    @Test
    void runtime_answersWhateverTheLogAndTheExceptionDo() throws InterruptedException {
        for (String what : List.of("appender", "secretive")) {
            String event = Events.http("{\"what\":\"" + what + "\"}");

            String answer = api.invoke("careless." + ++calls, event, TableFunction.TIME, CAP)
                    .text();

            assertThat(answer).startsWith("{\"statusCode\":500,").contains("internal_error");
        }
    }

    private static Outcome careless(String function, String what) throws InterruptedException {
        String event = "{\"what\":\"" + what + "\"}";
        return api.invoke(function + "." + ++calls, event, TableFunction.TIME, CAP);
    }

    @Test
    void runtime_writesNothingOfWhatCallersSend() throws IOException {
        assertThat(Files.readString(output())).doesNotContain(Orders.MARKER, TableFunction.SECRET);
    }

    @Test
    void classPath_hasTheRuntimeInterfaceClient() {
        assertThat(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .anyMatch(entry -> entry.contains("aws-lambda-java-runtime-interface-client"));
    }
}
