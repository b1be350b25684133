package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.local.Caller.Answer;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RemoteFailureTest {
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({"400,400,BAD_REQUEST", "404,400,BAD_REQUEST", "302,400,BAD_REQUEST"})
    @Tag("choice:remote-status")
    void execute_failsWhereTheRemoteEndpointRefuses(int remoteStatus, int status, String code) {
        try (Remote remote = Remote.answering(remoteStatus, "{\"why\":\"hidden\"}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = execute(id, "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(status);
            ErrorShapes.assertService(answer.body(), code, "ACTION.REMOTE_ENDPOINT");
            assertThat(answer.body().at("/errors/0/userMessage").textValue())
                    .isEqualTo("Request to backend service failed. Status code: " + remoteStatus
                            + ". To see error details, use test mode.");
        }
    }

    @Test
    void execute_failsWhereTheRemoteEndpointFails() {
        try (Remote remote = Remote.answering(503, "busy")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = execute(id, "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(500);
            ErrorShapes.assertPublic(answer, "internal.server.error");
            assertThat(answer.text()).doesNotContain("busy");
        }
    }

    @Test
    void execute_failsWhereNobodyListens() {
        Remote gone = Remote.answering("{}");
        gone.close();
        String id = caller.create(Bodies.action(cloud, "Post", gone.url()));

        Answer answer = execute(id, "{\"customerId\":\"1\"}");

        assertThat(answer.status()).isEqualTo(500);
        ErrorShapes.assertPublic(answer, "internal.server.error");
    }

    @Test
    void execute_timesOut() {
        try (Remote remote = Remote.hanging()) {
            String id = caller.create(Bodies.configured(cloud, """
                    {"timeoutSeconds":1,"request":{"requestUrlTemplate":"%s","requestType":"GET"}}""".formatted(remote.url())));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(504);
            ErrorShapes.assertPublic(answer, "request.timeout");
        }
    }

    @Test
    void close_interruptsWhatStillRuns() throws Exception {
        try (Remote remote = Remote.hanging()) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Answer> answer = thread.submit(() -> execute(id, "{\"customerId\":\"1\"}"));
            remote.awaitRequest();

            cloud.close();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
                    .withRootCauseInstanceOf(IOException.class);
            thread.shutdownNow();
        }
    }

    @Test
    void execute_refusesAnAnswerThatIsNotJson() {
        try (Remote remote = Remote.answering("<html>")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = execute(id, "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(400);
            ErrorShapes.assertService(answer.body(), "BAD_REQUEST", "ACTION.REMOTE_ENDPOINT");
            assertThat(answer.text()).doesNotContain("<html>");
        }
    }

    @Test
    void execute_refusesAnAnswerThatIsTooDeep() {
        try (Remote fits = Remote.answering("[".repeat(50) + "]".repeat(50));
                Remote deep = Remote.answering("[".repeat(51) + "]".repeat(51))) {
            String template = """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET"},"response":{"successTemplate":"{}"}}""";

            assertThat(execute(caller.create(Bodies.configured(cloud, template.formatted(fits.url()))), "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(execute(caller.create(Bodies.configured(cloud, template.formatted(deep.url()))), "{}")
                            .status())
                    .isEqualTo(400);
        }
    }

    private Answer execute(String id, String input) {
        return caller.post(ACTIONS + "/" + id + "/execute", input);
    }
}
