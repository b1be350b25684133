package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.error.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker for one route, which a 429 opens by asking for more than the client's longest wait. The service may
 * mean it, or be wrong: so one call that comes after the longest wait probes the route, and those that come meanwhile wait
 * for its answer.
 *
 * <p>Calls that came before that go on waiting for the moment that the service named, if their policy allows it.
 */
final class RouteClosure {
    private boolean isClosed;
    private long until;
    private long probeAt;
    private @Nullable Ticket probe;
    private @Nullable ApiError refusal;

    void close(long until, long probeAt, ApiError refusal) {
        this.isClosed = true;
        this.until = until;
        this.probeAt = probeAt;
        this.probe = null;
        this.refusal = refusal;
    }

    boolean isClosed(long now) {
        if (isClosed && now - until >= 0) {
            isClosed = false;
        }
        return isClosed;
    }

    long until() {
        return until;
    }

    long probeAt() {
        return probeAt;
    }

    @Nullable
    ApiError refusal() {
        return refusal;
    }

    /** Whether this call came late enough to probe the route. */
    boolean mayProbe(Ticket ticket) {
        return ticket.arrivedAt() - probeAt >= 0;
    }

    boolean isProbed() {
        return probe != null;
    }

    void probedBy(Ticket ticket) {
        probe = ticket;
    }

    /** Ends the probe, if this was it: any answer opens the route, unless it closed it again. */
    void left(Ticket ticket, boolean isAnswered) {
        if (ticket.equals(probe)) {
            probe = null;
            isClosed = !isAnswered;
        }
    }
}
