package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wherever a call waits, an interrupt ends it, sends nothing more, and is still to be seen afterwards. */
@Timeout(60)
class InterruptTest {
    private static final String ACTION = "{\"id\":\"1\",\"name\":\"n\",\"version\":1,\"config\":{\"request\":{}}}";
    private static final MockResponse NOTHING = new MockResponse.Builder()
            .onResponseStart(SocketEffect.Stall.INSTANCE)
            .build();

    private final Thread caller = Thread.currentThread();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys =
            server.client().time(Clock.systemUTC(), new Interrupted()).build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    void interrupt_endsTheWaitAtTheGate() {
        server.replies(FakeGenesys.json(429, "{}", "Retry-After", "60"));

        assertInterrupted(actions -> actions.get("1"), 1, "rate limit");
    }

    @Test
    void interrupt_endsTheWaitAfterAFault() {
        server.replies(503, "{}");

        assertInterrupted(actions -> actions.get("1"), 1, "to send the request again after a fault");
    }

    @Test
    void interrupt_endsTheWaitBeforeALook() {
        server.replies(503, "{}");

        assertInterrupted(
                actions -> actions.create(Definitions.customer().build()),
                1,
                "while it looked for the action, because the request may have been carried out");
    }

    @Test
    void interrupt_endsTheWaitBeforeAChangeIsReadBack() {
        server.replies(200, ACTION).replies(503, "{}");

        assertInterrupted(
                actions -> actions.update("1", edit -> edit.name("m")),
                2,
                "while it was uncertain whether the request was carried out");
    }

    @Test
    void interrupt_endsTheWaitForAnAnswer() {
        server.replies(request -> {
            caller.interrupt();
            return NOTHING;
        });

        assertInterrupted(
                actions -> actions.execute("1", Map.of()), 1, "It is uncertain whether the request was carried out.");
    }

    @Test
    void interrupt_endsTheWaitForAnAnswerOfACreateWithoutALook() {
        server.replies(request -> {
            caller.interrupt();
            return NOTHING;
        });

        assertInterrupted(
                actions -> actions.create(Definitions.customer().build()),
                1,
                "It is uncertain whether the request was carried out.");
    }

    @Test
    void interrupt_endsTheWaitForAToken() {
        server.loginReplies(request -> {
            caller.interrupt();
            return NOTHING;
        });

        assertInterrupted(actions -> actions.delete("1"), 0, "The request was not sent.");
    }

    private void assertInterrupted(Consumer<Actions> call, int requests, String said) {
        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> call.accept(genesys.actions()))
                .withMessageContaining(said);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.calls()).hasSize(requests);
    }

    /** Each wait is interrupted as soon as it begins. */
    private static final class Interrupted implements TimeSource {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Wake wake() {
            return new Wake() {
                @Override
                public void await(long nanos) throws InterruptedException {
                    throw new InterruptedException();
                }

                @Override
                public void signal() {
                    throw new AssertionError("No one waits.");
                }
            };
        }
    }
}
