package io.github.genesysdataactions;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.RawServer;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies below the limit of 10 MB that are made to cost memory: the client needs no more than three times the limit, here
 * beside 10 MB for the program itself.
 */
@Tag("slow")
@Timeout(120)
class HostileBodyTest {
    private static final String HEAP = "-Xmx40m";
    private static final int SIZE = 9_000_000;

    static Stream<Named<RawServer.Script>> bodies() {
        return Stream.of(named("chunks of one byte", inChunksOfOneByte()), named("one piece", inOnePiece()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void body_takesThreeTimesTheLimitAtMost(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(script)) {
            Process client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            HostileBodyTest.class.getName(),
                            server.url().toString())
                    .redirectErrorStream(true)
                    .start();
            try {
                String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(said).contains("characters: ");
            } finally {
                client.destroyForcibly();
            }
        }
    }

    /** The program that meets such a body. */
    public static void main(String[] arguments) {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create(arguments[0])))
                .accessToken("token")
                .timeout(Duration.ofSeconds(50))
                .build()) {
            System.out.println("characters: "
                    + genesys.actions().execute("1", Map.of(), String.class).length());
        } catch (DataActionsException e) {
            System.out.println(e.getMessage());
        }
        System.exit(0);
    }

    private static RawServer.Script inOnePiece() {
        return RawServer.answer(
                "HTTP/1.1 200 OK\r\nContent-Length: " + (SIZE + 2) + "\r\n\r\n\"" + "x".repeat(SIZE) + "\"");
    }

    private static RawServer.Script inChunksOfOneByte() {
        byte[] chunk = "1\r\nx\r\n".getBytes(US_ASCII);
        return connection -> {
            RawServer.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n\"\r\n")
                    .serve(connection);
            try (OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 60_000)) {
                for (int sent = 0; sent < SIZE; sent++) {
                    out.write(chunk);
                }
                out.write("1\r\n\"\r\n0\r\n\r\n".getBytes(US_ASCII));
            }
        };
    }
}
