package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FunctionTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:111122223333:function:order-status";

    @Test
    @Tag("choice:lambda-arn")
    void execute_invokesTheFunctionWithTheRenderedTemplate() {
        AtomicReference<String> event = new AtomicReference<>();
        AtomicReference<String> context = new AtomicReference<>();
        Answer answer = execute((in, out, c) -> {
            event.set(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            context.set(c.getFunctionName() + " " + c.getInvokedFunctionArn());
            out.write("{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"OK\"}");
        assertThat(event).hasValue("{\"customerId\":\"1\"}");
        assertThat(context).hasValue("order-status " + ARN);
    }

    @Test
    void execute_takesAReturnedStatusCodeForASuccess() {
        Answer answer = execute(
                (in, out, c) -> out.write("{\"statusCode\":400,\"body\":\"no\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"statusCode\":400,\"body\":\"no\"}");
    }

    @Test
    void execute_failsWhereTheFunctionThrows() {
        Answer answer = execute((in, out, c) -> {
            throw new IllegalStateException("no stock");
        });

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().get("code").textValue()).isEqualTo("internal.server.error");
        assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("ACTION.REMOTE_ENDPOINT");
        assertThat(answer.body().at("/errors/0/message").textValue())
                .startsWith("REST call for action execute failed. Message: Invoked function failed. Response from"
                        + " function: Function execution failed with error Type: Unhandled; Message:"
                        + " errorType:java.lang.IllegalStateException,errorMessage:no stock,trace:[");
    }

    @Test
    void execute_failsWithoutSuchAFunction() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Caller caller = Caller.of(cloud);
            String id = caller.create(Bodies.action(cloud, "Lambda", ARN));

            Answer answer = caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).contains("Function not found: " + ARN);
        }
    }

    @Test
    void execute_refusesAnAnswerThatIsNotJson() {
        assertThat(execute((in, out, c) -> out.write('x')).status()).isEqualTo(400);
    }

    @Test
    void execute_timesOutAndInterruptsTheFunction() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Answer answer = execute((in, out, c) -> {
            assertThat(c.getRemainingTimeInMillis()).isBetween(1, 1000);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body().get("code").textValue()).isEqualTo("request.timeout");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Answer execute(RequestStreamHandler handler) {
        try (LocalCloud cloud = LocalCloud.builder().function(ARN, handler).start()) {
            Caller caller = Caller.of(cloud);
            String id = caller.create(Bodies.action(cloud, "Lambda", Bodies.INPUT, Bodies.OUTPUT, """
                    {"timeoutSeconds":1,"request":{"requestUrlTemplate":"%s","requestType":"POST"}}""".formatted(ARN)));
            return caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}");
        }
    }
}
