package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.RetryAfter;
import io.github.genesysdataactions.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Lets each try of a call through the gate, and closes the gate for as long as a 429 asks. */
public final class GateTransport implements Transport {
    private final RateGate gate;
    private final Transport next;
    private final Clock clock;
    private final DoubleSupplier jitter;

    /** Makes one; {@code jitter} returns 0 to below 1. */
    public GateTransport(RateGate gate, Transport next, Clock clock, DoubleSupplier jitter) {
        this.gate = gate;
        this.next = next;
        this.clock = clock;
        this.jitter = jitter;
    }

    @Override
    public Reply send(Call call) {
        Ticket ticket = gate.enter(call, call.attempts().queueNumber(gate::number));
        Reply reply = null;
        try {
            reply = next.send(call);
            return reply.isRateLimited() ? closing(call, reply) : reply;
        } finally {
            gate.leave(ticket, reply);
        }
    }

    private Reply closing(Call call, Reply reply) {
        int refusals = call.attempts().count(RateLimitRule::isRefusal) + 1;
        Duration wait = RetryAfter.after(reply, refusals, clock.instant(), Quota.reset(reply, gate.longest()), jitter);
        gate.close(call, wait, ReplyErrors.failure(call, reply));
        return reply.retryingIn(wait).remarking(gate.remark(call, wait));
    }
}
