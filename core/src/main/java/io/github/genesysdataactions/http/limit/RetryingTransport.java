package io.github.genesysdataactions.http.limit;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.RetryAfter;
import io.github.genesysdataactions.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Sends a call again after 429, which is safe for any method: the request was refused, not carried out.
 *
 * <p>Failsafe counts the tries with a delay of zero; the gate does the waiting. (Failsafe applies its jitter and its
 * time limit after a computed delay, so both can undercut what the server asked for.)
 */
public final class RetryingTransport implements Transport {
    private static final int TOO_MANY_REQUESTS = 429;

    private final RateGate gate;
    private final Transport next;
    private final Clock clock;
    private final DoubleSupplier jitter;
    private final Map<Integer, FailsafeExecutor<Reply>> executors = new ConcurrentHashMap<>();

    /** Makes one; {@code jitter} returns 0 to below 1. */
    public RetryingTransport(RateGate gate, Transport next, Clock clock, DoubleSupplier jitter) {
        this.gate = gate;
        this.next = next;
        this.clock = clock;
        this.jitter = jitter;
    }

    @Override
    public Reply send(Call call) {
        int maxRetries = call.limits().rateLimitPolicy().maxRetries();
        long number = gate.number();
        try {
            return executors
                    .computeIfAbsent(maxRetries, RetryingTransport::counting)
                    .get(context -> attempt(call, number, context.getAttemptCount() + 1));
        } catch (FailsafeException e) {
            throw new CallInterruptedException(
                    "Could not " + call.purpose() + ": the thread was interrupted between two tries.", e.getCause());
        }
    }

    private Reply attempt(Call call, long number, int attempt) {
        call.watch().begins();
        try {
            return atTheGate(call, number, attempt);
        } catch (RuntimeException | Error e) {
            call.watch().failed(e);
            throw e;
        }
    }

    private Reply atTheGate(Call call, long number, int attempt) {
        Ticket place = gate.enter(call, number);
        Reply reply = null;
        try {
            reply = next.send(call);
            call.watch().answered(reply);
            if (reply.status() == TOO_MANY_REQUESTS) {
                refused(call, reply, attempt);
            }
            return reply;
        } finally {
            gate.leave(place, reply);
        }
    }

    private void refused(Call call, Reply reply, int attempt) {
        Duration wait = RetryAfter.after(reply, attempt, clock.instant(), jitter);
        call.watch().pauses(wait);
        gate.close(call, wait, ReplyErrors.failure(call, reply));
        boolean isLast = attempt > call.limits().rateLimitPolicy().maxRetries();
        if (isLast || RateGate.isTooLong(wait, call)) {
            throw ReplyErrors.rateLimited(call, ReplyErrors.failure(call, reply), wait);
        }
    }

    private static FailsafeExecutor<Reply> counting(int maxRetries) {
        return Failsafe.with(RetryPolicy.<Reply>builder()
                .handleIf((reply, failure) -> reply != null && reply.status() == TOO_MANY_REQUESTS)
                .withMaxRetries(maxRetries)
                .build());
    }
}
