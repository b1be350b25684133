package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt that comes in the moment in which a request's time is over is still to be seen afterwards. */
@Timeout(60)
class InterruptAtTimeoutTest {
    private static final int ROUNDS = 200;
    private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(10);

    static Stream<Named<MockResponse>> stalls() {
        return Stream.of(
                named(
                        "before the head",
                        new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()),
                named(
                        "in the body",
                        new MockResponse.Builder()
                                .body("{\"id\":\"1\"}")
                                .onResponseBody(SocketEffect.Stall.INSTANCE)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void interruptAtTheTimeout_isNeverLost(MockResponse stall) throws Exception {
        ScheduledExecutorService interrupter = Executors.newSingleThreadScheduledExecutor();
        int lost = 0;
        try (FakeGenesys server = new FakeGenesys();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(server.url()))
                        .accessToken("token")
                        .requestTimeout(REQUEST_TIMEOUT)
                        .retryPolicy(RetryPolicy.standard().withFaultRetries(0))
                        .build()) {
            warmUp(server, genesys);
            for (int round = 0; round < ROUNDS; round++) {
                server.replies(stall);
                lost += isSeen(genesys, interrupter, round) ? 0 : 1;
            }
        } finally {
            interrupter.shutdownNow();
        }

        assertThat(lost).isZero();
    }

    /** Interrupts this thread from 1 ms before to 1 ms after the timeout. */
    private static boolean isSeen(GenesysDataActions genesys, ScheduledExecutorService interrupter, int round)
            throws InterruptedException, ExecutionException {
        Thread caller = Thread.currentThread();
        long micros = REQUEST_TIMEOUT.toNanos() / 1000 - 1000 + round * 2000L / ROUNDS;
        Callable<Boolean> interrupt = () -> {
            caller.interrupt();
            return true;
        };
        Future<Boolean> interrupted = interrupter.schedule(interrupt, micros, TimeUnit.MICROSECONDS);
        try {
            genesys.actions().get("1");
        } catch (CallInterruptedException | NetworkException inTime) {
            // Which of the two came first is left to chance.
        }
        boolean before = Thread.interrupted();
        boolean after = false;
        try {
            after = interrupted.get() && Thread.interrupted();
        } catch (InterruptedException e) {
            after = interrupted.get();
        }
        return before || after;
    }

    private static void warmUp(FakeGenesys server, GenesysDataActions genesys) {
        server.replies(200, "{\"id\":\"1\",\"name\":\"n\",\"version\":1}");
        try {
            genesys.actions().get("1");
        } catch (NetworkException slowStart) {
            // The next one is quicker.
        }
    }
}
