package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FunctionsApiTest {
    private static final String SETTINGS = """
            {"handler":"src/index.handler","runtime":"nodejs22.x","description":"d","timeoutSeconds":5}""";

    private final MutableClock clock = new MutableClock();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(clock)
            .integration("f-1", "function-data-actions", "Functions")
            .packageCheckedAfter(Duration.ofSeconds(3))
            .functionHandler(
                    "src/index.handler",
                    (in, out, context) -> out.write(("{\"status\":"
                                    + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                            .replace("{\"customerId\":", "")
                                            .replace("}", "")
                                    + "}")
                            .getBytes(StandardCharsets.UTF_8)))
            .start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void journey_leadsFromTheDraftToAnExecution() {
        String draft = draft();
        String function = draft + "/draft/function";

        Answer before = caller.post(draft + "/draft/publish", "{\"version\":1}");
        Answer uploaded = put(upload(draft), zip(), UnaryOperator.identity());
        JsonNode settings = caller.send("PUT", function, SETTINGS).body();
        String early = caller.get(function).body().at("/zip/status").textValue();
        Answer tooEarly = caller.post(draft + "/draft/publish", "{\"version\":1}");
        clock.advance(Duration.ofSeconds(3));
        JsonNode config = caller.get(function).body();
        Answer tested = caller.post(draft + "/draft/test", "{\"customerId\":\"1\"}");
        Answer published = caller.post(draft + "/draft/publish", "{\"version\":1}");
        Answer executed = caller.post(draft + "/execute", "{\"customerId\":\"1\"}");

        assertThat(before.body().get("details").findValuesAsText("fieldName"))
                .containsExactly("function", "function.zip");
        assertThat(uploaded.status()).isEqualTo(200);
        assertThat(settings.at("/function/handler").textValue()).isEqualTo("src/index.handler");
        assertThat(early).isEqualTo("Transferring");
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(config.at("/zip/status").textValue()).isEqualTo("Available");
        assertThat(config.at("/zip/name").textValue()).isEqualTo("my-function.zip");
        assertThat(config.at("/function/zipId")).isEqualTo(config.at("/zip/id"));
        assertThat(tested.body().get("success").booleanValue()).isTrue();
        assertThat(published.status()).isEqualTo(200);
        assertThat(executed.text()).isEqualTo("{\"status\":\"1\"}");
        assertThat(caller.get(draft + "/function").body().get("function")).isEqualTo(config.get("function"));
        assertThat(caller.get(function).status()).isEqualTo(404);
    }

    @Test
    void create_ofAPublishedActionIsRefused() {
        Answer answer = caller.post(ACTIONS, body());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("message").textValue())
                .isEqualTo("Integration of type 'function-data-actions' does not support creating published actions.");
    }

    @Test
    void execute_failsWithoutCodeForTheHandler() {
        String draft = draft();
        put(upload(draft), zip(), UnaryOperator.identity());
        caller.send("PUT", draft + "/draft/function", SETTINGS.replace("src/index", "other"));
        clock.advance(Duration.ofSeconds(3));
        caller.post(draft + "/draft/publish", "{\"version\":1}");

        Answer answer = caller.post(draft + "/execute", "{\"customerId\":\"1\"}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("ACTION.REMOTE_ENDPOINT");
        assertThat(answer.text()).contains("Function not found: other.handler");
    }

    @Test
    @Tag("choice:bad-package")
    void upload_ofSomethingElseThanAZipIsAFailureInTheHistory() {
        String draft = draft();
        put(upload(draft), "not a zip".getBytes(StandardCharsets.UTF_8), UnaryOperator.identity());
        clock.advance(Duration.ofSeconds(3));

        JsonNode config = caller.get(draft + "/draft/function").body();

        assertThat(config.at("/zip/status").textValue()).isEqualTo("InvalidFormat");
        assertThat(config.at("/zip/errorMessage").textValue()).contains("not a zip file");
        assertThat(config.get("uploadExceptionHistory")).containsExactly(config.get("zip"));
    }

    @ParameterizedTest
    @CsvSource({"signature,403", "header,403", "bearer,400", "method,403", "late,403"})
    @Tag("choice:upload-address")
    void upload_isRefusedUnlessItIsAsSigned(String fault, int status) {
        String draft = draft();
        JsonNode upload = upload(draft);
        if (fault.equals("late")) {
            clock.advance(Duration.ofSeconds(60));
        }

        Answer answer = put(upload, zip(), request -> {
            URI url = URI.create(upload.get("url").textValue());
            return switch (fault) {
                case "signature" -> request.uri(URI.create(url + "x"));
                case "header" -> request.setHeader("x-amz-meta-filename", "other.zip");
                case "bearer" -> request.header("Authorization", "Bearer x");
                case "method" -> request.POST(BodyPublishers.noBody());
                default -> request;
            };
        });

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).startsWith("<?xml").contains("<Code>");
        assertThat(caller.get(draft + "/draft/function").body().has("zip")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | | {\"runtime\":\"nodejs22.x\"} | handler",
                "PUT | | {\"handler\":\"h\",\"runtime\":\"cobol\"} | runtime",
                "PUT | | {\"handler\":\"h\",\"runtime\":\"nodejs20.x\"} | runtime",
                "PUT | | {\"handler\":\"h\",\"runtime\":\"nodejs18.x\"} | runtime",
                "PUT | | {\"handler\":\"h\",\"runtime\":\"nodejs22.x\",\"timeoutSeconds\":16} | timeoutSeconds",
                "PUT | | {\"handler\":\"h\",\"runtime\":\"nodejs22.x\",\"memory\":1} | memory",
                "POST | /upload | {} | fileName",
                "POST | /upload | {\"fileName\":\"a b.zip\"} | fileName",
                "POST | /upload | {\"fileName\":\"a.zip\",\"signedUrlTimeoutSeconds\":604801} |"
                        + " signedUrlTimeoutSeconds",
                "POST | /upload | {\"fileName\":\"a.zip\",\"size\":1} | size"
            })
    @Tag("choice:runtime-status")
    @Tag("choice:function-settings")
    void badField_isNamed(String method, String path, String body, String field) {
        Answer answer = caller.send(method, draft() + "/draft/function" + (path == null ? "" : path), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("details").findValuesAsText("fieldName")).containsExactly(field);
    }

    @Test
    void function_ofAnotherKindOfActionIsRefused() {
        String id = caller.create(Bodies.action(cloud, "a", "https://a.example.com"));

        Answer answer = caller.get(ACTIONS + "/" + id + "/function");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("message").textValue())
                .isEqualTo("Integration of type 'custom-rest-actions' does not support functions.");
        assertThat(caller.get(ACTIONS + "/custom_-_x/function").status()).isEqualTo(404);
        assertThat(caller.get(ACTIONS + "/custom_-_x/draft/function").status()).isEqualTo(404);
    }

    @Test
    @Tag("choice:runtimes")
    void runtimes_areAListWithoutAnEnvelope() {
        JsonNode runtimes = caller.get(ACTIONS + "/functions/runtimes").body();

        assertThat(runtimes.isArray()).isTrue();
        assertThat(runtimes.findValuesAsText("name")).contains("nodejs22.x");
        assertThat(runtimes.at("/0").fieldNames())
                .toIterable()
                .containsExactly("name", "description", "status", "dateEndOfLife");
    }

    private String body() {
        return Bodies.action(cloud, "Function", Bodies.INPUT, Bodies.OUTPUT, "{}")
                .replace(cloud.integrationId(), "f-1");
    }

    private String draft() {
        Answer answer = caller.post(ACTIONS + "/drafts", body());
        assertThat(answer.status()).isEqualTo(200);
        return ACTIONS + "/" + answer.body().get("id").textValue();
    }

    private JsonNode upload(String draft) {
        Answer answer = caller.post(
                draft + "/draft/function/upload", "{\"fileName\":\"my-function.zip\",\"signedUrlTimeoutSeconds\":60}");
        assertThat(answer.body().get("signedUrlTimeoutSeconds").intValue()).isEqualTo(60);
        return answer.body();
    }

    private static Answer put(JsonNode upload, byte[] body, UnaryOperator<HttpRequest.Builder> change) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(upload.get("url").textValue()))
                .PUT(BodyPublishers.ofByteArray(body));
        upload.get("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().textValue()));
        return Caller.exchange(change.apply(request).build());
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("src/index.js"));
            zip.write("exports.handler = async () => ({});".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
