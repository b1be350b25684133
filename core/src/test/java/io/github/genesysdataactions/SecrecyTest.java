package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.TextNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fails in every way there is, against servers that repeat all they were told, and then looks for what must not show: in
 * every stack trace with its causes, and in the log at TRACE (simplelogger.properties).
 */
@Timeout(60)
class SecrecyTest {
    private static final String PAYLOAD = "payloadmarker \"quoted\" back\\slash sl/ash";
    private static final String HEADER = "headermarker \"quoted\" back\\slash sl/ash";
    private static final String BASIC = Base64.getEncoder()
            .encodeToString(("client-id:" + FakeGenesys.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));

    private static final List<Integer> STATUSES = List.of(307, 400, 401, 403, 404, 409, 422, 429, 500, 503);

    private static final String NO_FUNCTION = "{\"id\":\"id\"}";

    private static final List<Function<RecordedRequest, String>> LOGIN_ECHOES = List.of(
            SecrecyTest::echo, SecrecyTest::echoJson, request -> "{\"error\":\"" + FakeGenesys.CLIENT_SECRET + "\"}");

    private final PrintStream systemErr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = client(server).build();
    private final List<Throwable> failures = new ArrayList<>();
    private Path zip = Path.of("unwritten");

    @BeforeEach
    void writeZip(@TempDir Path folder) throws IOException {
        zip = Files.writeString(folder.resolve("orders.zip"), PAYLOAD);
    }

    @BeforeEach
    void captureLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setErr(systemErr);
        genesys.close();
        server.close();
    }

    @Test
    void noFailureAndNoLogLineShowsASecretATokenOrAPayload() {
        for (int status : STATUSES) {
            failEverywhere(request -> json(status, echoJson(request), "Retry-After", "0"));
        }
        for (int status : List.of(400, 503)) {
            failEverywhere(request -> json(status, echo(request), "Retry-After", "0"));
            failEverywhere(request -> json(status, echoJson(request).replace("/", "\\/"), "Retry-After", "0"));
        }
        failEverywhere(request -> json(200, echo(request)));
        for (String body : List.of("", "[" + quoted(PAYLOAD) + "]", "{\"id\":\"" + PAYLOAD, quoted(PAYLOAD), "7")) {
            failEverywhere(request -> json(200, body));
        }
        // Each of these takes its whole timeout, and all end in the same place.
        calls().subList(0, 8)
                .forEach(call -> fail(
                        call,
                        request -> new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()));
        failEverywhere(request -> new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        failEverywhere(request -> new MockResponse.Builder()
                .body(echo(request).repeat(200))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        for (int status : List.of(400, 403, 409, 500)) {
            failAfterReading(request -> json(status, echoJson(request)));
            failAfterReading(request -> json(status, echo(request)));
        }
        failAtTheFileStore();
        failAtTheLogin();
        failBeforeSending();
        failByName();
        failByLooking();
        failByInterrupt();

        assertThat(kinds(failures)).containsAll(allKinds());
        assertNothingShows();
    }

    /** Each status with each form of what is repeated. */
    @Test
    @Tag("slow")
    void noStatusShowsWhatItsAnswerRepeatsInAnyForm() {
        for (int status : STATUSES) {
            failEverywhere(request -> json(status, echoJson(request), "Retry-After", "0"));
            failEverywhere(request -> json(status, echo(request), "Retry-After", "0"));
            failEverywhere(request -> json(status, echoJson(request).replace("/", "\\/"), "Retry-After", "0"));
        }

        assertNothingShows();
    }

    private void assertNothingShows() {
        assertThat(failures).hasSizeGreaterThan(100).allSatisfy(failure -> assertHarmless(stackTrace(failure)));
        assertThat(failures).allSatisfy(failure -> assertHarmless(details(failure)));
        String lines = log.toString(StandardCharsets.UTF_8);
        assertThat(lines).contains("POST /api/v2/integrations/actions -> 503");
        assertHarmless(lines);
    }

    private void failEverywhere(Function<RecordedRequest, MockResponse> reply) {
        calls().forEach(call -> fail(call, reply));
    }

    private void fail(ThrowingCallable call, Function<RecordedRequest, MockResponse> reply) {
        server.replies(reply).replies(reply);
        Throwable failure = catchThrowable(call);
        if (failure != null) {
            failures.add(failure);
        }
        server.forgetReplies();
    }

    private List<ThrowingCallable> calls() {
        ActionDefinition definition =
                Definitions.customer().header("X-Secret", HEADER).build();
        CredentialDefinition credential = CredentialDefinition.basicAuth("n", PAYLOAD, HEADER);
        Actions actions = genesys.actions();
        return List.of(
                () -> actions.create(definition),
                () -> actions.execute("id", Map.of("card", PAYLOAD), Definitions.CustomerResponse.class),
                () -> actions.execute("id", "{\"deep\":[{\"card\":" + quoted(PAYLOAD) + "}]}"),
                () -> actions.test("id", Map.of("card", PAYLOAD)),
                () -> actions.update("id", edit -> edit.header("X-Secret", HEADER)),
                () -> genesys.flatApi().create(definition),
                () -> genesys.credentials().create(credential),
                () -> genesys.credentials().update("id", credential),
                () -> genesys.credentials().findByName("n"),
                () -> genesys.integrations().create("n", "t"),
                () -> genesys.integrations()
                        .updateConfig("id", edit -> edit.properties("{\"a\":" + quoted(PAYLOAD) + "}")),
                () -> genesys.drafts().create(definition),
                () -> genesys.drafts().createFrom("id"),
                () -> genesys.drafts().update("id", edit -> edit.header("X-Secret", HEADER)),
                () -> genesys.drafts().test("id", Map.of("card", PAYLOAD)),
                () -> genesys.drafts().validate("id"),
                () -> genesys.drafts().publish("id"),
                () -> genesys.functions().update("id", FunctionSettings.of("index.handler", "nodejs22.x")),
                () -> genesys.functions().upload("id", zip));
    }

    /** What is read for a change, or was set before, is as secret as what is sent. */
    private void failAfterReading(Function<RecordedRequest, MockResponse> reply) {
        String draft = "{\"id\":\"1\",\"name\":\"n\",\"version\":1,\"config\":{\"request\":{\"headers\":{\"X-Secret\":"
                + quoted(HEADER) + "}}}}";
        String config = "{\"name\":\"n\",\"version\":1,\"properties\":{\"a\":" + quoted(PAYLOAD)
                + "},\"credentials\":{},\"notes\":\"\",\"advanced\":{}}";
        failAfter(draft, reply, () -> genesys.drafts().update("1", edit -> edit.category("c")));
        failAfter(draft, reply, () -> genesys.drafts().publish("1"));
        failAfter(config, reply, () -> genesys.integrations().updateConfig("1", edit -> edit.notes("n")));
        failAfter(
                "{\"entities\":[]}",
                reply,
                () -> genesys.credentials().create(CredentialDefinition.basicAuth("n", PAYLOAD, HEADER)));
    }

    private void failAtTheFileStore() {
        String signed = server.url() + "/bucket/key.zip?X-Amz-Signature=signaturemarker";
        for (int status : List.of(307, 400, 403, 404, 500, 503)) {
            failAfter(NO_FUNCTION, target(signed), request -> json(status, echo(request), "Location", signed));
            failAfter(NO_FUNCTION, target(signed), request -> json(status, echoJson(request)));
        }
        failAfter(
                NO_FUNCTION,
                target(signed),
                request -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        for (String address : List.of(
                "http://127.0.0.1:1/key.zip?X-Amz-Signature=signaturemarker",
                "http://store.example.com/key.zip?X-Amz-Signature=signaturemarker",
                "https://user:signaturemarker@127.0.0.1/",
                "%%signaturemarker")) {
            failAfter(NO_FUNCTION, target(address), request -> json(200, "{}"));
        }
        String refused = "{\"zip\":{\"id\":\"z\",\"status\":\"Failed\",\"errorMessage\":\"no module\"}}";
        server.replies(200, NO_FUNCTION)
                .replies(200, target(signed))
                .replies(200, "")
                .replies(200, refused);
        failures.add(catchThrowable(() -> genesys.functions().upload("id", zip)));
    }

    private void failAfter(String read, String target, Function<RecordedRequest, MockResponse> store) {
        server.replies(200, read).replies(200, target).replies(store);
        failures.add(catchThrowable(() -> genesys.functions().upload("id", zip)));
        server.forgetReplies();
    }

    private void failAfter(String read, Function<RecordedRequest, MockResponse> reply, ThrowingCallable call) {
        server.replies(200, read).replies(reply);
        failures.add(catchThrowable(call));
        server.forgetReplies();
    }

    private static String target(String address) {
        return "{\"url\":" + quoted(address) + ",\"headers\":{\"x-amz-security-token\":\"storemarker\"}}";
    }

    private void failAtTheLogin() {
        for (int status : List.of(400, 401, 403, 429, 500, 200)) {
            for (Function<RecordedRequest, String> body : LOGIN_ECHOES) {
                try (GenesysDataActions fresh = client(server).build()) {
                    server.loginReplies(request -> json(status, body.apply(request)));
                    failures.add(catchThrowable(() -> fresh.actions().get("id")));
                }
            }
        }
        try (GenesysDataActions nowhere = GenesysDataActions.builder(Region.at(URI.create("http://127.0.0.1:1")))
                .clientCredentials("client-id", FakeGenesys.CLIENT_SECRET)
                .build()) {
            failures.add(catchThrowable(() -> nowhere.actions().get("id")));
        }
    }

    private void failBeforeSending() {
        failures.add(catchThrowable(() -> Definitions.customer()
                .header("X-Secret", HEADER + "\r\nInjected: x")
                .input(in -> in.required("a", Schema.array(Schema.string())))
                .build()));
        failures.add(catchThrowable(
                () -> GenesysDataActions.builder(Map.of("GENESYS_CLIENT_SECRET", FakeGenesys.CLIENT_SECRET))));
        failures.add(catchThrowable(() -> genesys.actions().execute("id", PAYLOAD)));
        failures.add(catchThrowable(() -> genesys.actions().execute("id", "{\"a\":" + PAYLOAD + "}")));
        failures.add(catchThrowable(() -> io.github.genesysdataactions.auth.AccessToken.of(FakeGenesys.TOKEN + "\n")));
    }

    private void failByName() {
        String one = "{\"id\":\"%s\",\"name\":\"n\",\"integrationId\":\"integration-1\",\"version\":1}";
        server.replies(200, "{\"entities\":[" + one.formatted("1") + "," + one.formatted("2") + "],\"pageCount\":1}");
        failures.add(catchThrowable(() -> genesys.actions().findByName("n")));
        failByPlan("{\"entities\":[" + one.formatted("1") + "],\"pageCount\":1}");
        server.replies(200, one.formatted("1").replace("}", ",\"config\":{\"request\":{}}}"))
                .replies(request -> json(409, echoJson(request)));
        failures.add(catchThrowable(() -> genesys.actions().update("1", edit -> edit.header("X-Secret", HEADER))));
    }

    private void failByPlan(String list) {
        DesiredAction desired = DesiredAction.of(Definitions.customer()
                        .header("X-Secret", HEADER)
                        .integration("integration-1")
                        .build())
                .withName("n");
        server.replies(200, list);
        failures.add(catchThrowable(
                () -> genesys.sync().apply(Plan.of(List.of(Change.create(desired)), List.of(), Instant.EPOCH))));
    }

    private void failByLooking() {
        VirtualTime time = new VirtualTime();
        ActionDefinition definition =
                Definitions.customer().header("X-Secret", HEADER).build();
        try (GenesysDataActions looking = client(server)
                .retryPolicy(RetryPolicy.standard().withFaultRetries(1))
                .time(time.clock(), time)
                .build()) {
            List<Function<RecordedRequest, String>> echoes = List.of(SecrecyTest::echo, SecrecyTest::echoJson);
            for (Function<RecordedRequest, String> body : echoes) {
                server.replies(request -> json(503, body.apply(request)));
                for (int look = 0; look < 5; look++) {
                    server.replies(request -> json(500, body.apply(request)));
                }
                failures.add(catchThrowable(() -> looking.actions().create(definition)));
                server.forgetReplies();
            }
            String twin = "{\"id\":\"%s\",\"name\":\"ProcessCustomerLambda\",\"integrationId\":\"integration-1\"}";
            server.replies(request -> json(503, echoJson(request)));
            for (int look = 0; look < 4; look++) {
                server.replies(
                        200,
                        "{\"entities\":[" + twin.formatted("1") + "," + twin.formatted("2") + "],\"pageCount\":1}");
            }
            failures.add(catchThrowable(() -> looking.actions().create(definition)));
        }
    }

    private void failByInterrupt() {
        Thread.currentThread().interrupt();
        failures.add(catchThrowable(() -> genesys.actions().execute("id", Map.of("card", PAYLOAD))));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String echo(RecordedRequest request) {
        return "<you sent " + request.getTarget() + " with "
                + request.getHeaders().get("Authorization") + ", "
                + request.getHeaders().get("x-amz-security-token") + " and "
                + (request.getBody() == null ? "" : request.getBody().utf8()) + ">";
    }

    private static String quoted(String text) {
        return Json.write(TextNode.valueOf(text));
    }

    private static String echoJson(RecordedRequest request) {
        String text = quoted(echo(request));
        return "{\"message\":" + text + ",\"code\":" + text + ",\"contextId\":" + text
                + ",\"details\":[{\"errorCode\":" + text + ",\"fieldName\":" + text + "}],\"errors\":[{\"message\":"
                + text
                + "}]}";
    }

    private static GenesysDataActions.Builder client(FakeGenesys server) {
        return server.client().requestTimeout(Duration.ofMillis(300)).retryPolicy(RetryPolicy.none());
    }

    private static void assertHarmless(String text) {
        assertThat(text)
                .doesNotContain("payloadmarker", "headermarker", "token/marker", "token\\/marker")
                .doesNotContain("secretmarker", "signaturemarker", "storemarker", BASIC);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static String details(Throwable failure) {
        return failure + " " + (failure instanceof ApiException e ? e.apiError().toString() : "");
    }

    private static Set<String> kinds(List<Throwable> failures) {
        return failures.stream()
                .filter(DataActionsException.class::isInstance)
                .map(failure -> failure.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every exception that users can meet: the exported ones that are not only a root of others. */
    private static Set<String> allKinds() {
        return new ClassFileImporter()
                .importPackages("io.github.genesysdataactions.error").stream()
                        .filter(type -> type.isAssignableTo(DataActionsException.class))
                        .filter(type -> !type.getSimpleName().equals("DataActionsException"))
                        .filter(type -> !Modifier.isAbstract(type.reflect().getModifiers()))
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
