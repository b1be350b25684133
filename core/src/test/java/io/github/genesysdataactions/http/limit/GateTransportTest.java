package io.github.genesysdataactions.http.limit;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.Retry;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.ScriptedTransport;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTransportTest {
    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport wire = new ScriptedTransport();
    private final RateGate gate =
            new RateGate(time, "api.example.com", new Listeners(List.of()), RetryPolicy.standard());
    private final Retry retry =
            new Retry(new GateTransport(gate, wire, time.clock(), () -> 0.0), new Pause(time), new RateLimitRule());
    private final Transport transport = call -> {
        Reply reply = retry.send(call);
        if (reply.status() == 429) {
            throw ReplyErrors.refused(call, reply);
        }
        return reply;
    };

    @Test
    void send_waitsAsLongAsTheServerAsked() {
        wire.replies(status(429, "Retry-After", "7"), status(200));

        assertThat(transport.send(createAction(budget(time))).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void send_backsOffWhenTheServerAsksForNothing() {
        wire.replies(status(429), status(429), status(429), status(200));

        assertThat(transport.send(createAction(budget(time))).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void send_saysTheLastWaitWhenRetriesRunOut() {
        wire.replies(
                status(429, "Retry-After", "1"),
                status(429, "Retry-After", "1"),
                status(429, "Retry-After", "1"),
                status(429, "Retry-After", "9"));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> transport.send(createAction(budget(time))))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(9)));
        assertThat(wire.calls()).hasSize(4);
    }

    @Test
    void send_saysHowLongItsOwnGateStaysClosedWhenTheServerAskedForNothing() {
        wire.replies(status(429), status(429), status(200));
        CallBudget twice =
                budget(time, Duration.ofMinutes(1), RetryPolicy.standard().withRateLimitRetries(1));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> transport.send(createAction(twice)))
                .satisfies(e -> time.pass(e.retryAfter()));
        int waits = time.sleeps().size();

        assertThat(transport.send(createAction(twice)).status()).isEqualTo(200);
        assertThat(time.sleeps()).hasSize(waits);
    }

    @Test
    void send_repeatsNothingBut429() {
        wire.replies(status(503));

        assertThat(transport.send(createAction(budget(time))).status()).isEqualTo(503);
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void send_failsAtOnceWhenTheServerAsksForMoreThanThePolicyAllows() {
        wire.replies(status(429, "Retry-After", "181"));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> transport.send(createAction(budget(time))))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(181)));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void send_failsAtOnceWhenTheWaitExceedsTheTimeLeft() {
        wire.replies(status(429, "Retry-After", "20"));
        CallBudget short_ = budget(time, Duration.ofSeconds(10), RetryPolicy.standard());

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> transport.send(createAction(short_)))
                .withMessageContaining("20 s")
                .withMessageContaining("create action 'Find customer'");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void send_letsOtherCallsWaitToo() {
        wire.replies(status(429, "Retry-After", "5"), status(200));
        CallBudget once =
                budget(time, Duration.ofMinutes(1), RetryPolicy.standard().withRateLimitRetries(0));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> transport.send(createAction(once)));
        assertThat(transport.send(createAction(budget(time))).status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void send_failsAtOnceAtAClosedGateUnderThePolicyNone() {
        wire.replies(status(429, "Retry-After", "5"));
        CallBudget impatient = budget(time, Duration.ofMinutes(1), RetryPolicy.none());

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> transport.send(createAction(impatient)));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> transport.send(createAction(impatient)));
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void send_keepsTheRateLimitReachedForTheLongestWait() {
        wire.replies(status(429, "Retry-After", "9"), status(429, "Retry-After", "2"), status(200));
        CallBudget once =
                budget(time, Duration.ofMinutes(1), RetryPolicy.standard().withRateLimitRetries(0));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> transport.send(createAction(once)));
        gate.close(createAction(once), Duration.ofSeconds(2), ReplyErrors.failure(createAction(once), status(429)));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> transport.send(createAction(once)));

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void send_isInterruptibleWhileItWaits() {
        wire.replies(status(429, "Retry-After", "5"));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> transport.send(createAction(budget(time))));
        assertThat(Thread.interrupted()).isTrue();
    }
}
