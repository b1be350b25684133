package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are complete and make no sense: each becomes one exception of ours. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableAnswersTest {
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client()
            .retryPolicy(RetryPolicy.standard().withFaultRetries(0))
            .build();

    @AfterAll
    void close() {
        genesys.close();
        server.close();
    }

    static Stream<Named<byte[]>> bodies() {
        return Stream.of(
                named("nothing", bytes("")),
                named("blanks", bytes(" \r\n")),
                named("half an object", bytes("{\"id\":\"1\",\"name\":")),
                named("a page", bytes("<!DOCTYPE html><html><body>Bad gateway</body></html>")),
                named("null", bytes("null")),
                named("two values", bytes("{} {}")),
                named("10,000 levels of lists", bytes("[".repeat(10_000))),
                named("10,000 levels of objects", bytes("{\"a\":".repeat(10_000))),
                named("a number of 100,000 digits", bytes("{\"id\":" + "9".repeat(100_000) + "}")),
                named("no text", new byte[] {0, (byte) 0xff, (byte) 0xfe, 0x1b}),
                named("gzip", gzip("{\"id\":\"1\",\"name\":\"n\"}")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void reads_sayThatTheAnswerCannotBeRead(byte[] body) {
        List<ThrowingCallable> reads = List.of(
                () -> genesys.actions().get("1"),
                () -> genesys.actions().findByName("n"),
                () -> genesys.actions().list().toList(),
                () -> genesys.actions().execute("1", Map.of()),
                () -> genesys.actions().execute("1", Map.of(), Definitions.CustomerResponse.class),
                () -> genesys.actions().test("1", Map.of()));
        for (ThrowingCallable read : reads) {
            server.replies(answer(200, body));

            assertThatExceptionOfType(InvalidReplyException.class)
                    .isThrownBy(read)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void creates_leaveItOpenWhatWasDone(byte[] body) {
        server.replies(answer(200, body)).replies(answer(201, body));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(
                        () -> genesys.actions().create(Definitions.customer().build()));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(
                        () -> genesys.flatApi().create(Definitions.customer().build()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusals_areReportedWhateverTheirBody(byte[] body) {
        for (int status : List.of(400, 403, 404, 409, 500)) {
            server.replies(answer(status, body));

            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> genesys.actions().delete("1"))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1500));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void login_saysThatItsAnswerCannotBeRead(byte[] body) {
        server.loginReplies(request -> answer(200, body));
        int calls = server.calls().size();

        try (GenesysDataActions fresh = server.client().build()) {
            assertThatExceptionOfType(DataActionsException.class)
                    .isThrownBy(() -> fresh.actions().get("1"))
                    .withMessageContaining("Could not get an access token")
                    .withMessageContaining("between this program and ");
        }
        assertThat(server.calls()).hasSize(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "application/json; charset=utf-16", "nonsense"})
    void get_readsJsonWhateverItIsCalled(String contentType) {
        server.replies(FakeGenesys.json(200, "{\"id\":\"1\",\"name\":\"ü\"}", "Content-Type", contentType));

        assertThat(genesys.actions().get("1").name()).isEqualTo("ü");
    }

    private static MockResponse answer(int status, byte[] body) {
        return new MockResponse.Builder()
                .code(status)
                .body(new Buffer().write(body))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
