package io.github.genesysdataactions.http;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private final VirtualTime time = new VirtualTime();
    private final Pause pause = new Pause(time);
    private final Deque<Supplier<Reply>> script = new ArrayDeque<>();
    private int sent;
    private final Transport transport = new Retry(
            call -> {
                sent++;
                return script.remove().get();
            },
            pause,
            new FaultRule(time.clock(), () -> 0.0));

    /** Method, whether twice does no harm, what happens, and how many requests there are in all. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("GET", false, refused(), 2),
                Arguments.of("GET", false, broken(), 2),
                Arguments.of("GET", false, answer(502), 2),
                Arguments.of("GET", false, answer(503), 2),
                Arguments.of("GET", false, answer(504), 2),
                Arguments.of("GET", false, answer(500), 1),
                Arguments.of("GET", false, answer(404), 1),
                Arguments.of("GET", false, answer(429), 1),
                Arguments.of("GET", false, untrusted(), 1),
                Arguments.of("GET", false, sharedByTheLogin(), 1),
                Arguments.of("DELETE", false, broken(), 2),
                Arguments.of("DELETE", false, answer(503), 2),
                Arguments.of("POST", false, refused(), 2),
                Arguments.of("POST", false, broken(), 1),
                Arguments.of("POST", false, answer(503), 1),
                Arguments.of("POST", true, broken(), 2),
                Arguments.of("POST", true, answer(503), 2),
                Arguments.of("PATCH", false, refused(), 2),
                Arguments.of("PATCH", false, broken(), 1),
                Arguments.of("PATCH", false, answer(502), 1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void send_repeatsWhatDoesNoHarm(String method, boolean idempotent, Supplier<Reply> fault, int requests) {
        then(fault, answer(200));

        outcome(call(method, budget(time).withIdempotent(idempotent)));

        assertThat(sent).isEqualTo(requests);
        assertThat(time.sleeps()).hasSize(requests - 1);
    }

    @Test
    void send_waitsLongerEachTimeAndGivesUpAfterTheLastTry() {
        then(answer(503), broken(), refused(), answer(504));

        assertThat(transport.send(call("GET", budget(time))).status()).isEqualTo(504);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void send_reportsTheFirstFaultWhenNoRepetitionIsWanted() {
        then(answer(503));

        assertThat(transport.send(call("GET", budget(time).withFaultRetries(0))).status())
                .isEqualTo(503);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void send_waitsAsLongAsTheServerAsks() {
        then(() -> status(503, "Retry-After", "7"), answer(200));

        assertThat(transport.send(call("GET", budget(time))).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"181, PT5M", "11, PT10S"})
    void send_givesUpWhenTheServerAsksForMoreThanThePolicyOrTheCallAllow(String seconds, Duration timeout) {
        then(() -> status(503, "Retry-After", seconds));

        Reply reply = transport.send(call("GET", budget(time, timeout, RetryPolicy.standard())));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void send_takesADeleteForDoneWhenTheRepetitionFindsNothing(int gone) {
        then(broken(), answer(gone));

        assertThat(transport.send(call("DELETE", budget(time))).isSuccess()).isTrue();
    }

    @Test
    void send_reports404WhenNoEarlierDeleteMayHaveArrived() {
        then(refused(), answer(404));

        assertThat(transport.send(call("DELETE", budget(time))).status()).isEqualTo(404);
    }

    @Test
    void send_doesNotOutliveTheClient() {
        then(() -> {
            pause.end();
            return status(503);
        });

        assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> transport.send(call("GET", budget(time))));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void send_isInterruptibleBetweenTwoTries() {
        then(answer(503));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> transport.send(call("GET", budget(time))))
                .withMessageContaining("to send the request again after a fault");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void outcome(Call call) {
        try {
            transport.send(call);
        } catch (DataActionsException expected) {
            assertThat(expected).isInstanceOf(NetworkException.class);
        }
    }

    @SafeVarargs
    private void then(Supplier<Reply>... next) {
        for (Supplier<Reply> one : next) {
            script.add(one);
        }
    }

    private static Call call(String method, CallBudget budget) {
        return Call.of("do it", "permission", method, ApiPath.of("/path"), budget);
    }

    private static Supplier<Reply> answer(int status) {
        return () -> status(status);
    }

    private static Supplier<Reply> refused() {
        return failure(new NetworkException("refused", false, new IOException("refused")));
    }

    private static Supplier<Reply> broken() {
        return failure(new NetworkException("broken", true, new IOException("broken")));
    }

    private static Supplier<Reply> untrusted() {
        return failure(new NetworkException("untrusted", false, false, null));
    }

    private static Supplier<Reply> sharedByTheLogin() {
        return failure((NetworkException)
                SharedFailure.again(new NetworkException("no token", false, new IOException("refused"))));
    }

    private static Supplier<Reply> failure(NetworkException failure) {
        return () -> {
            throw failure;
        };
    }
}
