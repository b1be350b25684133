package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.CallRetry;
import io.github.genesysdataactions.options.RateLimitReached;
import io.github.genesysdataactions.options.TokenRenewed;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ListenersTest {
    private static final String TEMPLATE = "/api/v2/integrations/actions/{id}";

    private final FakeGenesys server = new FakeGenesys();
    private final VirtualTime time = new VirtualTime();
    private final Recorder recorder = new Recorder();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void callFinished_tellsOfACallAndOfItsToken() {
        server.replies(json(404, "{}"));

        try (GenesysDataActions genesys = client(recorder)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> genesys.actions().get("custom_-_1"));
        }

        assertThat(recorder.finished)
                .containsExactly(finished("POST", "/oauth/token", 200), finished("GET", TEMPLATE, 404));
        assertThat(recorder.renewed)
                .containsExactly(new TokenRenewed(
                        "127.0.0.1", Duration.ZERO, Optional.of(VirtualTime.START.plusSeconds(86400))));
    }

    @Test
    void callFinished_isOneEventForACallWithItsRetriesAndWaits() {
        server.replies(json(429, "{}", "Retry-After", "7"), json(404, "{}"));

        try (GenesysDataActions genesys = client(recorder)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> genesys.actions().get("custom_-_1"));
        }

        Duration pause = Duration.ofSeconds(7);
        assertThat(recorder.finished.get(1))
                .isEqualTo(new CallFinished(
                        "127.0.0.1",
                        "GET",
                        TEMPLATE,
                        OptionalInt.of(404),
                        Optional.empty(),
                        pause,
                        2,
                        Optional.of("correlation-1")));
        assertThat(recorder.retries)
                .containsExactly(new CallRetry(
                        "127.0.0.1",
                        "GET",
                        TEMPLATE,
                        2,
                        OptionalInt.of(429),
                        Optional.empty(),
                        pause,
                        Optional.of("correlation-1")));
        assertThat(recorder.closed)
                .containsExactly(new RateLimitReached(
                        "127.0.0.1",
                        "GET",
                        TEMPLATE,
                        RateLimitReached.Cause.REFUSED,
                        pause,
                        Optional.of("correlation-1")));
    }

    @Test
    void gateClosed_tellsOnceThatAWindowIsUsedUp() {
        server.replies(
                json(
                        404,
                        "{}",
                        "inin-ratelimit-count",
                        "300",
                        "inin-ratelimit-allowed",
                        "300",
                        "inin-ratelimit-reset",
                        "42"),
                json(404, "{}"),
                json(404, "{}"));

        try (GenesysDataActions genesys = client(recorder)) {
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> genesys.actions().get("custom_-_1"));
            }
        }

        assertThat(recorder.closed)
                .containsExactly(new RateLimitReached(
                        "127.0.0.1",
                        "GET",
                        TEMPLATE,
                        RateLimitReached.Cause.USED_UP,
                        Duration.ofSeconds(42),
                        Optional.empty()));
    }

    @Test
    void callFinished_namesTheFailureOfACallWithoutAnAnswer() {
        // More than there are tries: the JDK's client sends a GET again by itself when a kept connection breaks.
        for (int i = 0; i < 10; i++) {
            server.replies(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
        }

        try (GenesysDataActions genesys = client(recorder)) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().get("custom_-_1"));
        }

        CallFinished last = recorder.finished.get(1);
        assertThat(last.status()).isEmpty();
        assertThat(last.error()).contains("NetworkException");
        assertThat(last.correlationId()).isEmpty();
        assertThat(recorder.retries).hasSize(last.attempts() - 1).allSatisfy(retry -> {
            assertThat(retry.error()).contains("NetworkException");
            assertThat(retry.pause()).isPositive();
        });
    }

    @Test
    void aListenerThatThrowsIsNamedOnceAndHarmsNothing() {
        server.replies(json(404, "{}"), json(404, "{}"));
        CallListener broken = new CallListener() {
            @Override
            public void callFinished(CallFinished call) {
                throw new IllegalStateException("broken-listener-marker");
            }

            @Override
            public void tokenRenewed(TokenRenewed token) {
                throw new AssertionError("broken-listener-marker");
            }
        };

        String logged = logged(() -> {
            try (GenesysDataActions genesys = client(broken, recorder)) {
                for (int i = 0; i < 2; i++) {
                    assertThatExceptionOfType(NotFoundException.class)
                            .isThrownBy(() -> genesys.actions().get("custom_-_1"));
                }
            }
        });

        assertThat(recorder.finished).hasSize(3);
        assertThat(recorder.renewed).hasSize(1);
        assertThat(logged).containsOnlyOnce("WARN").containsOnlyOnce("broken-listener-marker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "a\tb", "<b>", "0123456789012345678901234567890123456789012345678901234567890123456"
            })
    void correlationId_isNoneWhenItDoesNotLookLikeOne(String text) {
        server.replies(json(404, "{}", "ININ-Correlation-Id", text));

        try (GenesysDataActions genesys = client(recorder)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> genesys.actions().get("custom_-_1"));
        }

        assertThat(recorder.finished.get(1).correlationId()).isEmpty();
    }

    @Test
    void theLogHasOneLineForACall() {
        server.replies(json(429, "{}", "Retry-After", "7"), json(404, "{}"));

        String logged = logged(() -> {
            try (GenesysDataActions genesys = client()) {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> genesys.actions().get("custom_-_1"));
            }
        });

        assertThat(logged.lines().filter(line -> line.contains(".calls")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("POST /oauth/token -> 200 in 0 ms ["))
                .anySatisfy(line -> assertThat(line)
                        .endsWith("GET /api/v2/integrations/actions/custom_-_1 -> 404 in 7000 ms, 2 tries"
                                + " [correlation-1]"));
    }

    private GenesysDataActions client(CallListener... listeners) {
        GenesysDataActions.Builder builder = server.client();
        for (CallListener listener : listeners) {
            builder.listener(listener);
        }
        return builder.time(time.clock(), time).build();
    }

    private static CallFinished finished(String method, String template, int status) {
        return new CallFinished(
                "127.0.0.1",
                method,
                template,
                OptionalInt.of(status),
                Optional.empty(),
                Duration.ZERO,
                1,
                Optional.of("correlation-1"));
    }

    /** The test's logger writes to the current System.err. */
    private static String logged(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Recorder implements CallListener {
        private final List<CallFinished> finished = new CopyOnWriteArrayList<>();
        private final List<CallRetry> retries = new CopyOnWriteArrayList<>();
        private final List<RateLimitReached> closed = new CopyOnWriteArrayList<>();
        private final List<TokenRenewed> renewed = new CopyOnWriteArrayList<>();

        @Override
        public void callFinished(CallFinished call) {
            finished.add(call);
        }

        @Override
        public void retry(CallRetry retry) {
            retries.add(retry);
        }

        @Override
        public void rateLimitReached(RateLimitReached gate) {
            closed.add(gate);
        }

        @Override
        public void tokenRenewed(TokenRenewed token) {
            renewed.add(token);
        }
    }
}
