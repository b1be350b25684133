package io.github.genesysdataactions.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Faults: a connection that is refused or breaks, a request that takes too long, and the answers 502, 503 and 504. A call
 * is sent again if it is certain that no try was carried out, or if twice does no harm: a read or a delete is harmless,
 * anything else only if its limits say so. Token requests have their own retries; their failures are not retried here.
 */
public final class FaultRule implements RetryRule {
    private static final Set<String> HARMLESS = Set.of("GET", "DELETE");

    private final Clock clock;
    private final Backoff backoff;

    /** Makes one; {@code jitter} returns 0 to below 1. */
    public FaultRule(Clock clock, DoubleSupplier jitter) {
        this.clock = clock;
        this.backoff = Backoff.afterFaults(jitter);
    }

    @Override
    public Optional<Duration> pause(Call call, Attempt last) {
        int faults = call.attempts().count(Attempt::isFault);
        if (!last.isFault() || faults > call.budget().faultRetries() || !isRepeatable(call)) {
            return Optional.empty();
        }
        Duration asked = Optional.ofNullable(last.reply())
                .flatMap(reply -> RetryAfter.asked(reply, clock.instant()))
                .orElse(Duration.ZERO);
        if (asked.compareTo(call.budget().retryPolicy().maxRetryAfter()) > 0) {
            return Optional.empty();
        }
        Duration wait = backoff.before(faults);
        return Optional.of(asked.compareTo(wait) > 0 ? asked : wait);
    }

    @Override
    public String reason() {
        return "while it waited to send the request again after a fault";
    }

    private static boolean isRepeatable(Call call) {
        return call.budget().idempotent()
                || HARMLESS.contains(call.method())
                || !call.attempts().mayHaveArrived();
    }
}
