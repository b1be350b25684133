package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a body: its compression, its charset, its byte order mark, and pages in place of an answer. */
@Timeout(60)
class BodyEncodingTest {
    private static final String ACTION = "{\"id\":\"1\",\"name\":\"Grüße\",\"version\":1}";
    private static final String PAGE = "<!DOCTYPE html><html><body>Please log in to the hotel's network</body></html>";
    private static final String JSON = "application/json";

    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client()
            .retryPolicy(RetryPolicy.standard().withFaultRetries(0))
            .build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", " gzip ", "identity, gzip", "gzip, identity"})
    void gzip_isReadThoughNobodyAskedForIt(String coding) {
        server.replies(answer(200, gzip(utf8(ACTION)), JSON, coding));

        assertThat(genesys.actions().get("1").name()).isEqualTo("Grüße");
    }

    @Test
    void gzip_ofSeveralPartsOrTwiceAndDeflateAreRead() {
        server.replies(answer(200, join(gzip(utf8("{\"id\":\"1\",")), gzip(utf8("\"name\":\"n\"}"))), JSON, "gzip"))
                .replies(answer(200, gzip(gzip(utf8(ACTION))), JSON, "gzip, gzip"))
                .replies(answer(200, deflate(utf8(ACTION)), JSON, "deflate"));

        assertThat(genesys.actions().get("1").name()).isEqualTo("n");
        assertThat(genesys.actions().get("1").name()).isEqualTo("Grüße");
        assertThat(genesys.actions().get("1").name()).isEqualTo("Grüße");
    }

    @Test
    void gzip_isReadOfARefusal() {
        server.replies(answer(404, gzip(utf8("{\"message\":\"gone\",\"code\":\"not.found\"}")), JSON, "gzip"))
                .replies(answer(400, utf8("{"), JSON, "gzip"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().get("1"))
                .withMessageContaining("404 not.found, \"gone\"");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.actions().get("1"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400))
                .satisfies(e -> assertThat(e.apiError().serverMessage()).isNull());
    }

    @Test
    void gzip_isReadOfTheLogin() {
        byte[] token = utf8("{\"access_token\":\"zipped\",\"expires_in\":1000}");
        server.loginReplies(request -> answer(200, gzip(token), JSON, "gzip")).replies(200, ACTION);

        genesys.actions().get("1");

        assertThat(server.calls().get(0).getHeaders().get("Authorization")).isEqualTo("Bearer zipped");
    }

    @Test
    void gzip_isReadWithinTheLimitOfTheBody() {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb).hasSizeLessThan(100_000);
        server.replies(answer(200, bomb, JSON, "gzip")).replies(answer(200, gzip(bomb), JSON, "gzip, gzip"));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(InvalidReplyException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .withMessageContaining("larger than 10 MB");
        }
    }

    @Test
    void gzip_thatIsBrokenIsAnInvalidReply() {
        byte[] whole = gzip(utf8(ACTION));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        server.replies(answer(200, half, JSON, "gzip"))
                .replies(answer(200, utf8(ACTION), JSON, "gzip"))
                .replies(answer(200, new byte[0], JSON, "gzip"));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(InvalidReplyException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, br", "x\u00e4"})
    void otherCompression_isNamed(String coding) {
        server.replies(answer(200, utf8(ACTION), JSON, coding)).replies(answer(200, utf8(ACTION), JSON, coding));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.actions().get("1"))
                .withMessageContaining("compressed, which was not asked for");
        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.actions().execute("1", Map.of(), String.class));
    }

    static Stream<Named<ThrowingCallable>> answered(GenesysDataActions genesys) {
        return Stream.of(
                named("execute as text", () -> genesys.actions().execute("1", Map.of(), String.class)),
                named("execute", () -> genesys.actions().execute("1", Map.of())),
                named("get", () -> genesys.actions().get("1")),
                named("list", () -> genesys.actions().list().toList()),
                named("delete", () -> genesys.actions().delete("1")),
                named("delete integration", () -> genesys.integrations().delete("1")),
                named("delete credentials", () -> genesys.credentials().delete("1")),
                named("template", () -> genesys.actions().template("1", "successTemplate.vm")),
                named("schema", () -> genesys.actions().schema("1", "output.json")),
                named("organization", () -> genesys.organization().get()));
    }

    @ParameterizedTest
    @CsvSource({"200,text/html; charset=utf-8", "200,TEXT/HTML", "200,application/xhtml+xml", "200,", "201,text/html"})
    void pageInPlaceOfAnAnswer_isAnInvalidReply(int status, String type) {
        answered(genesys).forEach(call -> {
            server.replies(answer(status, utf8(PAGE), type, null));

            assertThatExceptionOfType(InvalidReplyException.class)
                    .as(call.getName())
                    .isThrownBy(call.getPayload())
                    .withMessageNotContaining("hotel")
                    .withMessageContaining("between this program and Genesys Cloud");
        });
    }

    @Test
    void pageInPlaceOfAnAnswer_leavesACreateOpen() {
        server.replies(answer(200, utf8(PAGE), "text/html", null)).replies(answer(200, utf8(PAGE), "text/html", null));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(
                        () -> genesys.actions().create(Definitions.customer().build()));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(
                        () -> genesys.flatApi().create(Definitions.customer().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html>", "plain words", "{\"a\":1", "{} {}", "nul", "'a'"})
    void execute_returnsNoTextThatIsNotJson(String body) {
        server.replies(answer(200, utf8(body), JSON, null));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.actions().execute("1", Map.of(), String.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1.0}", "[1, 2]", "\"text\"", " {} ", "null", "1e400"})
    void execute_returnsJsonAsItCame(String body) {
        server.replies(answer(200, utf8(body), "text/plain", null));

        assertThat(genesys.actions().execute("1", Map.of(), String.class)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=ISO-8859-1,ISO-8859-1",
        "application/json;charset=\"iso-8859-1\",ISO-8859-1",
        "application/json; Charset=windows-1252 ; x=y,windows-1252",
        "application/json; charset=UTF-16,UTF-16",
        "application/json; charset=utf-16le,UTF-16LE",
        "application/json; charset=utf-16be,UTF-16BE",
        "application/json; charset=utf-8,UTF-8",
        "application/json; charset=no-such,UTF-8",
        "application/json; charset=,UTF-8",
        "application/json; charset=utf-16,UTF-8",
        "application/json,UTF-8",
    })
    void charset_ofContentTypeIsFollowed(String type, String charset) {
        server.replies(answer(200, ACTION.getBytes(Charset.forName(charset)), type, null))
                .replies(answer(400, "{\"message\":\"für\"}".getBytes(Charset.forName(charset)), type, null));

        assertThat(genesys.actions().get("1").name()).isEqualTo("Grüße");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.actions().get("1"))
                .withMessageContaining("für");
    }

    @Test
    void charset_thatTheBytesContradictIsNoSilentReplacement() {
        server.replies(answer(200, ACTION.getBytes(StandardCharsets.ISO_8859_1), JSON, null))
                .replies(answer(200, ACTION.getBytes(StandardCharsets.ISO_8859_1), JSON, null))
                .replies(answer(200, utf8("{\"id\":\"1\",\"name\":\"\ufffd\"}"), JSON, null));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.actions().get("1"))
                .withMessageContaining("UTF-8");
        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.actions().execute("1", Map.of(), String.class))
                .withMessageContaining("UTF-8");
        assertThat(genesys.actions().get("1").name()).isEqualTo("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMark_isSkipped(String charset) {
        byte[] marked = ("\ufeff" + ACTION).getBytes(Charset.forName(charset));
        server.replies(answer(200, marked, JSON, null), answer(200, marked, JSON, null))
                .replies(answer(200, ("\ufeff" + "{\"a\":1}").getBytes(Charset.forName(charset)), JSON, null));

        assertThat(genesys.actions().get("1").name()).isEqualTo("Grüße");
        assertThat(genesys.actions().execute("1", Map.of())).containsEntry("id", "1");
        assertThat(genesys.actions().execute("1", Map.of(), String.class)).isEqualTo("{\"a\":1}");
    }

    @Test
    void template_keepsEveryCharacter() {
        String template = "{\"a\": \"ü\ufffd\"}\r\n<html>";
        server.replies(answer(200, utf8(template), "text/plain", null))
                .replies(answer(200, utf8("<html>$a</html>"), "text/plain", null));

        assertThat(genesys.actions().template("1", "successTemplate.vm")).isEqualTo(template);
        assertThat(genesys.actions().template("1", "successTemplate.vm")).isEqualTo("<html>$a</html>");
    }

    @Test
    void binary_isInNoMessage() {
        byte[] bytes = gzip(utf8(ACTION.repeat(10)));
        for (int status : List.of(400, 403, 404, 500)) {
            server.replies(answer(status, bytes, "application/octet-stream", null));

            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.getMessage().chars().allMatch(c -> c >= ' ' && c < 127))
                            .as(e.getMessage())
                            .isTrue());
        }
    }

    private static MockResponse answer(int status, byte[] body, String type, String coding) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(new Buffer().write(body));
        if (type != null) {
            answer.setHeader("Content-Type", type);
        }
        if (coding != null) {
            answer.addHeaderLenient("Content-Encoding", coding);
        }
        return answer.build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Compression {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] gzip(byte[] plain) {
        return compressed(plain, GZIPOutputStream::new);
    }

    private static byte[] deflate(byte[] plain) {
        return compressed(plain, DeflaterOutputStream::new);
    }

    private static byte[] compressed(byte[] plain, Compression compression) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.around(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(one);
        bytes.writeBytes(other);
        return bytes.toByteArray();
    }
}
