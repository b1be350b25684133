package io.github.genesysdataactions.http.limit;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Quotas.quota;
import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ClosedException;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Crowd;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RateGateTest {
    private final VirtualTime time = new VirtualTime();
    private final RateGate gate = gate(time);

    @Test
    void enter_waitsForTheEndOfAWindowThatIsUsedUp() {
        answered(quota(200, 300, 300, 60));

        answered(quota(200, 1, 300, 60));

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void enter_keepsLimitsForEachMethodAndPathTemplate() {
        answered(quota(200, 300, 300, 60));

        pass(Call.of("list actions", "p", "GET", "/api/v2/integrations/actions", budget(time)), status(200));

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void enter_knowsIdsForTheSameTemplate() {
        pass(read("a"), quota(200, 300, 300, 7));

        pass(read("b"), quota(200, 1, 300, 60));

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void enter_blocksNobodyForeverWhenTheHeadersStop() {
        answered(quota(200, 300, 300, 60));

        for (int i = 0; i < 1000; i++) {
            answered(status(200));
        }

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void enter_failsAtOnceWhenTheWindowEndsAfterTheDeadline() {
        answered(quota(200, 300, 300, 60));
        Call call = createAction(budget(time, Duration.ofSeconds(59), RetryPolicy.standard()));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> pass(call, status(200)))
                .withMessage("Could not create action 'Find customer': the rate limit of Genesys Cloud is used up (300"
                        + " of 300 requests to POST /api/v2/integrations/actions in this window). Send it again after"
                        + " 60 s; it was not carried out. To wait longer or more often, set a RetryPolicy"
                        + " and a timeout.")
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void enter_failsAtOnceWhenTheWindowEndsAfterThePolicysLongestWait() {
        RetryPolicy hasty = RetryPolicy.standard().withMaxRetryAfter(Duration.ofSeconds(179));
        answered(quota(200, 300, 300, 180));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> pass(createAction(budget(time, Duration.ofMinutes(5), hasty)), status(200)))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(3)));
    }

    @Test
    void enter_doesNotBelieveAWindowThatIsLongerThanTheLongestWait() {
        answered(quota(200, 300, 300, 181));

        answered(status(200));

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void enter_saysHowLongItWaitedWhenTheGateClosesForLongerMeanwhile() {
        RateGate[] later = new RateGate[1];
        Waits waits = new Waits(() -> later[0].close(createAction(budget(time)), Duration.ofSeconds(170), refused()));
        later[0] = gate(waits);
        later[0].close(createAction(budget(time)), Duration.ofSeconds(5), refused());
        Call call = createAction(budget(time, Duration.ofMinutes(1), RetryPolicy.standard()));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> later[0].enter(call, 0))
                .withMessageContaining("It waited 3 s for it. Send it again after 170 s");
    }

    @Test
    void enter_saysHowLongItWaitedAndForWhatWhenItIsInterrupted() {
        Waits waits = new Waits(() -> Thread.currentThread().interrupt());
        RateGate interrupted = gate(waits);
        Call call = createAction(budget(time));
        interrupted.leave(interrupted.enter(call, 0), quota(200, 300, 300, 60));

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> interrupted.enter(call, 1))
                .withMessage("Could not create action 'Find customer': the thread was interrupted after it had waited"
                        + " 3 s for the rate limit of Genesys Cloud (300 of 300 requests to POST"
                        + " /api/v2/integrations/actions in this window). The request was not sent.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void enter_endsWithTheDeadlineWhenCallsInFlightMayUseUpTheLimit() {
        answered(quota(200, 9, 10, 60));
        gate.enter(createAction(budget(time)), gate.number());
        Call call = createAction(budget(time, Duration.ofSeconds(3), RetryPolicy.standard()));

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> gate.enter(call, gate.number()))
                .withMessageContaining("It waited 3 s for the rate limit of Genesys Cloud (calls in flight may use up")
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse());
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void enter_startsTheFirst32Within50MillisecondsOfReopeningAndNoneBefore() {
        long slowest = Long.MAX_VALUE;
        for (int round = 0; round < 10 && slowest > 50_000_000; round++) {
            RateGate real = gate(TimeSource.system());
            Call call = createAction(budget(TimeSource.system()));
            long opening = System.nanoTime() + 300_000_000;
            real.close(call, Duration.ofMillis(300), refused());

            List<Long> late = Crowd.of(32).each(i -> {
                real.enter(call, real.number());
                return System.nanoTime() - opening;
            });

            assertThat(late).allMatch(nanos -> nanos >= 0);
            slowest = late.stream().mapToLong(nanos -> nanos).max().orElseThrow();
        }

        assertThat(slowest).isLessThanOrEqualTo(50_000_000);
    }

    @Test
    void enter_goesOnAsSoonAsACallInFlightLeavesRoom() {
        RateGate real = gate(TimeSource.system());
        Call call = createAction(budget(TimeSource.system()));
        real.leave(real.enter(call, 0), quota(200, 9, 10, 60));
        Ticket inFlight = real.enter(call, 1);
        CompletableFuture<Ticket> next = CompletableFuture.supplyAsync(() -> real.enter(call, 2));

        real.leave(inFlight, null);

        assertThat(next.join().isThrough()).isTrue();
    }

    @Test
    void shut_endsEveryWait() throws InterruptedException {
        RateGate real = gate(TimeSource.system());
        Call call = createAction(budget(TimeSource.system()));
        real.close(call, Duration.ofMinutes(2), refused());
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                real.enter(call, 0);
            } catch (RuntimeException e) {
                outcome.complete(e);
            }
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        real.shut();

        assertThat(outcome.join()).isInstanceOf(ClosedException.class);
        assertThatIllegalStateException().isThrownBy(() -> real.enter(call, 1));
    }

    @Test
    void aCallThatWasRefusedGoesBeforeThoseWhoCameLater() {
        WaitQueue line = new WaitQueue();
        Call call = createAction(budget(time));
        Ticket first = line.arrive(call, 0, 0);
        line.learn(first, new Quota(299, 300, 60_000_000_000L), 0);
        line.close(1_000_000_000, refused(), 0);
        Ticket later = line.arrive(call, 7, 0);
        line.leave(first, true, 0);
        Ticket again = line.arrive(call, 0, 0);

        line.admit(later, 1_000_000_000);

        assertThat(again.isThrough()).isTrue();
        assertThat(later.isThrough()).isFalse();
    }

    private void answered(Reply reply) {
        pass(createAction(budget(time)), reply);
    }

    private void pass(Call call, Reply reply) {
        gate.leave(gate.enter(call, gate.number()), reply);
    }

    private Call read(String id) {
        ApiPath path = ApiPath.of("/api/v2/integrations/actions/{id}", id).query("expand", "contract");
        return Call.of("read action", "p", "GET", path, budget(time));
    }

    private static RateGate gate(TimeSource waiter) {
        return new RateGate(waiter, "api.example.com", new Listeners(List.of()), RetryPolicy.standard());
    }

    private static ApiError refused() {
        return new ApiError(429, null, null, null, List.of());
    }

    /** Something happens after 3 s of the first wait. */
    private final class Waits implements TimeSource {
        private final Runnable event;

        private Waits(Runnable event) {
            this.event = event;
        }

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public Wake wake() {
            return new Wake() {
                @Override
                public void await(long nanos) throws InterruptedException {
                    time.pass(Duration.ofSeconds(3));
                    event.run();
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }

                @Override
                public void signal() {}
            };
        }
    }
}
