package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.NetworkException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call again after a fault, if it is certain that nothing was carried out or if twice does no harm.
 *
 * <p>Faults are a connection that is refused or breaks, a request that takes too long, and the answers 502, 503 and 504.
 * A read or a delete is harmless, any other method only if its limits say so; where a create is concerned, somebody has
 * to look first. What the login could not do was repeated on its own way and is not repeated here.
 */
public final class RepeatingTransport implements Transport {
    private static final Set<String> HARMLESS = Set.of("GET", "DELETE");

    private final Transport next;
    private final Clock clock;
    private final Pause pause;
    private final DoubleSupplier jitter;

    /** Makes one; {@code jitter} returns 0 to below 1. */
    public RepeatingTransport(Transport next, Clock clock, Pause pause, DoubleSupplier jitter) {
        this.next = next;
        this.clock = clock;
        this.pause = pause;
        this.jitter = jitter;
    }

    @Override
    public Reply send(Call call) {
        boolean mayHaveArrived = false;
        for (int retry = 1; ; retry++) {
            boolean isLast = retry > call.limits().faultRetries();
            try {
                Reply reply = next.send(call);
                boolean fault = OpenOutcome.isFault(reply.status()) && isHarmless(call);
                if (!fault || isLast || !waits(retry, reply, call)) {
                    return mayHaveArrived ? orDeletedBefore(call, reply) : reply;
                }
                mayHaveArrived = true;
            } catch (NetworkException e) {
                if (isLast || !isRepeatable(call, e) || !waits(retry, null, call)) {
                    throw e;
                }
                mayHaveArrived |= e.requestMayHaveArrived();
            }
        }
    }

    private static boolean isRepeatable(Call call, NetworkException failure) {
        if (SharedFailure.isShared(failure) || failure.getCause() instanceof SSLHandshakeException) {
            return false;
        }
        return isHarmless(call) || !failure.requestMayHaveArrived();
    }

    private static boolean isHarmless(Call call) {
        return call.limits().repeatable() || HARMLESS.contains(call.method());
    }

    /** What an earlier try may have deleted is not there any more. */
    private static Reply orDeletedBefore(Call call, Reply reply) {
        boolean gone = reply.status() == 404 || reply.status() == 410;
        return gone && call.method().equals("DELETE") ? new Reply(204, reply.headers(), "") : reply;
    }

    private boolean waits(int retry, @Nullable Reply reply, Call call) {
        Duration backoff = RetryAfter.afterFault(retry, jitter);
        Duration asked = reply == null
                ? Duration.ZERO
                : RetryAfter.asked(reply, clock.instant()).orElse(Duration.ZERO);
        if (asked.compareTo(call.limits().rateLimitPolicy().maxRetryAfter()) > 0) {
            return false;
        }
        Duration wait = asked.compareTo(backoff) > 0 ? asked : backoff;
        call.watch().pauses(wait);
        return pause.fits(
                wait, call.purpose(), call.limits(), "while it waited to send the request again after a fault");
    }
}
