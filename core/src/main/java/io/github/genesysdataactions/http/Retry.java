package io.github.genesysdataactions.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.github.genesysdataactions.error.CallInterruptedException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Retries a single call, for the reasons that its rules name: the one class that does. (An operation of several calls, such as
 * a create or a change by version, looks first and then begins another call.) It stands outside of all that a try needs, so that
 * each try asks for a current token and passes the gate.
 *
 * <p>Failsafe runs the loop. Attempts are unlimited and delays zero on its side: budgets are the rules' own, and the waits
 * are the time source's, at the start of the next try. (Failsafe applies its jitter and its time limit after a computed
 * delay, so both can undercut what the server asked for.)
 */
public final class Retry implements Transport {
    private static final FailsafeExecutor<Sending> LOOP = Failsafe.with(RetryPolicy.<Sending>builder()
            .handleIf((sending, failure) -> sending != null && sending.again != null)
            .withMaxAttempts(-1)
            .build());

    private final Transport next;
    private final Pause pause;
    private final List<RetryRule> rules;

    /** Makes one; the first rule that wants a try decides how long to wait for it. */
    public Retry(Transport next, Pause pause, RetryRule... rules) {
        this.next = next;
        this.pause = pause;
        this.rules = List.of(rules);
    }

    @Override
    public Reply send(Call call) {
        Sending sending = new Sending(call);
        try {
            LOOP.get(sending::attempt);
        } catch (FailsafeException e) {
            throw new CallInterruptedException(
                    "Could not " + call.purpose() + ": the thread was interrupted " + sending.reason() + "."
                            + call.earlierTries(),
                    call.attempts().mayHaveArrived(),
                    e.getCause());
        }
        return sending.result();
    }

    private final class Sending {
        private final Call call;
        private Attempt last = new Attempt(null, null);
        private @Nullable RetryRule again;
        private Duration wait = Duration.ZERO;

        Sending(Call call) {
            this.call = call;
        }

        String reason() {
            return again == null ? "between two tries" : again.reason();
        }

        Sending attempt() {
            if (again != null && !wait.isZero()) {
                pause.await(wait, call, again.reason());
            }
            call.watch().begins();
            try {
                Reply reply = next.send(call);
                call.watch().answered(reply);
                last = Attempt.answered(isDeletedBefore(reply) ? reply.as(204) : reply);
            } catch (RuntimeException | Error e) {
                call.watch().failed(e);
                last = Attempt.failed(e);
            }
            call.attempts().add(last);
            decide();
            return this;
        }

        private void decide() {
            again = null;
            for (RetryRule rule : rules) {
                Optional<Duration> asked = rule.pause(call, last);
                if (asked.isPresent()
                        && asked.get().compareTo(call.budget().deadline().remaining()) < 0) {
                    again = rule;
                    wait = asked.get();
                    call.watch().pauses(last.retryIn().orElse(wait));
                    return;
                }
            }
        }

        Reply result() {
            if (last.failure() instanceof Error error) {
                throw error;
            }
            if (last.failure() instanceof RuntimeException failure) {
                throw failure;
            }
            return Objects.requireNonNull(last.reply());
        }

        /** What an earlier try may have deleted is not there any more. */
        private boolean isDeletedBefore(Reply reply) {
            return call.attempts().mayHaveArrived()
                    && call.method().equals("DELETE")
                    && (reply.status() == 404 || reply.status() == 410);
        }
    }
}
