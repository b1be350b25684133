package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionRuntime;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FunctionsTest {
    private static final String ID = "custom_-_1";
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final String FUNCTION = ACTIONS + "/" + ID + "/draft/function";
    private static final String SIGNED = "/bucket/key.zip?X-Amz-Signature=signature-marker";
    private static final String NOTHING = "{\"id\":\"custom_-_1\"}";

    @TempDir
    Path folder;

    private final VirtualTime time = new VirtualTime();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys =
            server.client().time(time.clock(), time).build();
    private final Functions functions = genesys.functions();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    void runtimes_areListed() {
        server.replies(200, """
                [{"name":"nodejs22.x","description":"Node","status":"Available","dateEndOfLife":"2027-04-30T00:00:00Z",
                  "new":1.0},{"name":"nodejs20.x"}]""");

        List<FunctionRuntime> runtimes = functions.runtimes();

        assertThat(server.lines()).containsExactly("GET " + ACTIONS + "/functions/runtimes");
        assertThat(runtimes).extracting(FunctionRuntime::name).containsExactly("nodejs22.x", "nodejs20.x");
        assertThat(runtimes.get(0).dateEndOfLife()).contains("2027-04-30T00:00:00Z");
        assertThat(runtimes.get(0).toJson()).contains("\"new\":1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "[{}]", "null", ""})
    void runtimes_saysWhenTheAnswerIsNoListOfThem(String answer) {
        server.replies(200, answer);

        assertThatExceptionOfType(InvalidReplyException.class).isThrownBy(functions::runtimes);
    }

    @Test
    void getAndDraft_readTheFunction() {
        server.replies(200, """
                        {"id":"custom_-_1","function":{"handler":"a.b","runtime":"nodejs22.x","timeoutSeconds":9,
                         "description":"d","zipId":"z"},"zip":{"id":"z","name":"f.zip","status":"Available"},
                         "uploadExceptionHistory":[{"status":"InvalidFile","errorMessage":"e"}],"new":1.0}""").replies(200, NOTHING);

        FunctionConfig published = functions.get(ID);
        FunctionConfig draft = functions.draft(ID);

        assertThat(server.lines()).containsExactly("GET " + ACTIONS + "/" + ID + "/function", "GET " + FUNCTION);
        assertThat(published.settings().orElseThrow().timeout()).contains(Duration.ofSeconds(9));
        assertThat(published.zip().orElseThrow().isAvailable()).isTrue();
        assertThat(published.failedUploads().get(0).errorMessage()).contains("e");
        assertThat(published.toJson()).contains("\"new\":1.0");
        assertThat(draft.settings()).isEmpty();
        assertThat(draft.zip()).isEmpty();
    }

    @Test
    void update_sendsWhatCanBeWrittenAndKeepsWhatItDoesNotKnow() {
        server.replies(503, "{}").replies(200, NOTHING);
        FunctionSettings read = FunctionConfig.parse("""
                {"function":{"id":"i","name":"n","dateCreated":"d","zipId":"z","handler":"a.b","runtime":"r","memory":1.0}}""").settings().orElseThrow();

        functions.update(ID, read.withTimeout(Duration.ofSeconds(3)).withDescription("text"));

        assertThat(server.lines()).containsExactly("PUT " + FUNCTION, "PUT " + FUNCTION);
        assertThat(server.calls().get(1).getBody().utf8())
                .isEqualTo(
                        "{\"handler\":\"a.b\",\"runtime\":\"r\",\"memory\":1.0,\"timeoutSeconds\":3,\"description\":\"text\"}");
    }

    @Test
    void settings_areRefusedOutsideTheirRanges() {
        FunctionSettings settings = FunctionSettings.of("a.b", "r");

        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(16), Duration.ofMillis(1500))) {
            assertThatIllegalArgumentException().isThrownBy(() -> settings.withTimeout(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withDescription("x".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionSettings.of(" ", "r"));
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionSettings.of("h", ""));
    }

    @Test
    void upload_sendsTheFileWithTheGivenHeadersAndWithoutTheToken() throws IOException {
        byte[] content = new byte[1_000_000];
        new Random(7).nextBytes(content);
        Path zip = Files.write(folder.resolve("order-lookup_(1).zip"), content);
        server.replies(200, NOTHING)
                .replies(200, target(""))
                .replies(new MockResponse.Builder().code(200).build())
                .replies(200, zip("z2", "Pending"))
                .replies(200, zip("z2", "Transferring"))
                .replies(200, zip("z2", "Available"));
        List<Long> sent = new ArrayList<>();

        FunctionConfig config = functions.upload(ID, zip, (bytes, total) -> {
            assertThat(total).isEqualTo(content.length);
            sent.add(bytes);
        });

        RecordedRequest put = server.calls().get(2);
        assertThat(server.lines().subList(0, 3))
                .containsExactly("GET " + FUNCTION, "POST " + FUNCTION + "/upload", "PUT " + SIGNED);
        assertThat(server.calls().get(1).getBody().utf8()).isEqualTo("{\"fileName\":\"order-lookup_(1).zip\"}");
        assertThat(put.getBody().toByteArray()).isEqualTo(content);
        assertThat(put.getHeaders().get("Authorization")).isNull();
        assertThat(put.getHeaders().get("x-amz-meta-functionid")).isEqualTo("f 1");
        assertThat(put.getHeaders().get("Content-Length")).isEqualTo("1000000");
        assertThat(put.getHeaders().get("Content-Type")).isEqualTo("application/zip");
        assertThat(sent).isSorted().hasSizeGreaterThan(10).endsWith(1_000_000L);
        assertThat(config.zip().orElseThrow().id()).contains("z2");
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void upload_isRepeatedAfterAFaultAndAListenerThatThrowsChangesNothing() throws IOException {
        server.replies(200, NOTHING)
                .replies(200, target(""))
                .replies(503, "busy")
                .replies(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build())
                .replies(new MockResponse.Builder().code(204).build())
                .replies(200, zip("z2", "Available"));

        functions.upload(ID, file(), (bytes, total) -> {
            throw new IllegalStateException("planned");
        });

        assertThat(server.lines().subList(2, 5)).containsOnly("PUT " + SIGNED);
    }

    @Test
    void upload_waitsForANewZipAndTakesTheOldOneAfterAWhile() throws IOException {
        server.replies(200, zip("z1", "Available"))
                .replies(200, target(""))
                .replies(new MockResponse.Builder().code(200).build());
        for (int i = 0; i < 7; i++) {
            server.replies(200, zip("z1", "Available"));
        }

        functions.upload(ID, file());

        assertThat(time.sleeps().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    static Stream<String> failures() {
        return Stream.of(
                zip("z2", "InvalidFile").replace("}}", ",\"errorMessage\":\"no\\nhandler\"}}"),
                "{\"uploadExceptionHistory\":[{\"status\":\"InvalidFile\",\"errorMessage\":\"no handler\"}]}");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void upload_saysWhyTheZipWasRefused(String answer) throws IOException {
        server.replies(200, NOTHING)
                .replies(200, target(""))
                .replies(new MockResponse.Builder().code(200).build())
                .replies(200, answer);

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> functions.upload(ID, file()))
                .withMessageContaining("(InvalidFile, \"no handler\")")
                .satisfies(e -> assertThat(e.code()).contains("InvalidFile"));
    }

    @Test
    void upload_endsWithTheDeadline() throws IOException {
        server.replies(200, NOTHING)
                .replies(200, target(""))
                .replies(new MockResponse.Builder().code(200).build());
        for (int i = 0; i < 6; i++) {
            server.replies(200, zip("z2", "Transferring"));
        }
        Functions hurried = genesys.with(genesys.options().withTimeout(Duration.ofSeconds(10)))
                .functions();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> hurried.upload(ID, file()))
                .withMessageContaining("is Transferring after 10 s");
    }

    static Stream<MockResponse> refusals() {
        return Stream.of(
                json(400, "<Code>EntityTooLarge</Code><StringToSign>signature-marker</StringToSign>"),
                json(307, "", "Location", "http://127.0.0.1:1/signature-marker"),
                json(404, "signature-marker"),
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void upload_failsWithoutTheSignature(MockResponse refusal) throws IOException {
        server.replies(200, NOTHING).replies(200, target("")).replies(refusal);
        Functions once = genesys.with(CallOptions.standard()
                        .withRetryPolicy(RetryPolicy.standard().withFaultRetries(0)))
                .functions();

        DataActionsException failure = catchThrowableOfType(DataActionsException.class, () -> once.upload(ID, file()));

        assertThat(failure).isInstanceOfAny(ApiException.class, NetworkException.class);
        assertThat(failure).hasMessageContaining("Could not upload f.zip for draft 'custom_-_1'");
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain("signature-marker").doesNotContain("Signature=");
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void upload_asksForAnotherAddressOnceAfter403() throws IOException {
        MockResponse refusal = json(403, "<Code>AccessDenied</Code><Message>signature-marker</Message>");
        server.replies(200, NOTHING).replies(200, target("")).replies(refusal).replies(200, target(""));
        server.replies(200, "").replies(200, zip("z2", "Available"));
        functions.upload(ID, file());
        assertThat(server.lines().subList(1, 5))
                .containsExactly(
                        "POST " + FUNCTION + "/upload",
                        "PUT " + SIGNED,
                        "POST " + FUNCTION + "/upload",
                        "PUT " + SIGNED);

        server.replies(200, NOTHING).replies(200, target("")).replies(refusal);
        server.replies(200, target("")).replies(refusal);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> functions.upload(ID, file()))
                .withMessageContaining("answered 403")
                .withMessageNotContaining("signature-marker");
    }

    @Test
    void upload_takesNoFunctionForNoZipYet() throws IOException {
        server.replies(200, "{\"id\":\"custom_-_1\",\"name\":\"f\",\"version\":1}");
        genesys.drafts().create(Definitions.customer().build());
        server.replies(404, "{}").replies(200, target("")).replies(200, "");
        server.replies(404, "{}").replies(200, zip("z2", "Available"));

        assertThat(functions.upload(ID, file()).zip().orElseThrow().isAvailable())
                .isTrue();
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500));

        server.replies(404, "{}").replies(404, "{}");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> functions.upload("custom_-_2", file()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 3_000_001})
    void upload_isRefusedIfTheFileChangesMeanwhile(int size) throws IOException {
        Path zip = Files.write(folder.resolve("f.zip"), new byte[3_000_000]);
        server.replies(200, NOTHING).replies(200, target(""));
        server.replies(200, "").replies(200, "").replies(200, "").replies(200, "");

        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> functions.upload(ID, zip, (bytes, total) -> write(zip, size)))
                .withMessageContaining("the file changed while it was sent");
        assertThat(server.lines()).filteredOn(line -> line.startsWith("GET")).hasSize(1);
    }

    private static void write(Path file, int size) {
        try {
            Files.write(file, new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x-a\":\"signature-marker\\nb\"}",
                "{\"x a\":\"signature-marker\"}",
                "{\"\":\"signature-marker\"}"
            })
    void upload_sendsNoHeadersThatAreNone(String headers) throws IOException {
        server.replies(200, NOTHING).replies(200, "{\"url\":\"" + server.url() + "/\",\"headers\":" + headers + "}");

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> functions.upload(ID, file()))
                .withMessageContaining("$.headers")
                .withMessageNotContaining("signature-marker");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void upload_endsWithAnInterruptAndWithTheClient(boolean interrupt) throws Exception {
        CountDownLatch isSent = new CountDownLatch(1);
        CountDownLatch isOver = new CountDownLatch(1);
        server.replies(200, NOTHING).replies(200, target("")).replies(request -> {
            isSent.countDown();
            await(isOver);
            return json(200, "");
        });
        Path zip = file();
        FutureTask<FunctionConfig> upload = new FutureTask<>(() -> functions.upload(ID, zip));
        Thread thread = new Thread(upload);
        thread.start();
        isSent.await();

        if (interrupt) {
            thread.interrupt();
        } else {
            genesys.close();
        }

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(upload::get)
                .havingCause()
                .isInstanceOf(interrupt ? CallInterruptedException.class : IllegalStateException.class);
        isOver.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://store.example.com/a?s=signature-marker",
                "ftp://127.0.0.1/signature-marker",
                "https://user:signature-marker@store.example.com/",
                "https:///signature-marker",
                "%%signature-marker",
                ""
            })
    void upload_goesToNoAddressThatIsNotSafe(String address) throws IOException {
        server.replies(200, NOTHING).replies(200, target(address.isEmpty() ? " " : address));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> functions.upload(ID, file()))
                .withMessageContaining("$.url")
                .withMessageNotContaining("signature-marker");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void upload_refusesFilesThatWillNotDo() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.zip"));
        Path named = Files.writeString(folder.resolve("a b.zip"), "x");

        for (Path wrong : List.of(empty, named, folder, folder.resolve("none.zip"), Path.of("/"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> functions.upload(ID, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> functions.upload("static_-_1", file()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> functions.update("static_-_1", FunctionSettings.of("a", "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> functions.publish("static_-_1"));
        assertThat(server.calls()).isEmpty();
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("f.zip"), "content");
    }

    private String target(String address) {
        return Json.write(
                Json.readObject("{\"signedUrlTimeoutSeconds\":900,\"headers\":{\"x-amz-meta-functionid\":\"f 1\"}}")
                        .put("url", address.isEmpty() ? server.url() + SIGNED : address));
    }

    private static String zip(String id, String status) {
        return "{\"zip\":{\"id\":\"" + id + "\",\"name\":\"f.zip\",\"status\":\"" + status + "\"}}";
    }
}
