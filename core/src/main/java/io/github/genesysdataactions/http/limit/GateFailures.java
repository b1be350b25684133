package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.TimeSource;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ends a wait at the gate, as exceptions that say how long it was and for what. */
final class GateFailures {
    private final Call call;
    private final TimeSource waiter;
    private final long since;
    private @Nullable ApiError refusal;
    private long allowed;
    private boolean isUsedUp;
    private Duration untilProbe = Duration.ZERO;

    GateFailures(Call call, TimeSource waiter) {
        this.call = call;
        this.waiter = waiter;
        this.since = waiter.nanoTime();
    }

    /** Remembers why the call cannot pass: a refusal that closed the gate or the route, or else the state of its window. */
    void sees(@Nullable ApiError refusal, RateWindow window, Duration untilProbe) {
        this.refusal = refusal;
        this.allowed = window.allowed();
        this.isUsedUp = window.isUsedUp();
        this.untilProbe = untilProbe;
    }

    RateLimitedException rateLimited(Duration wait) {
        String waited = waited().toMillis() == 0 ? "" : " It waited " + readable(waited()) + " for it.";
        if (!untilProbe.isZero()) {
            waited += remark(call, untilProbe);
        }
        return refusal != null
                ? ReplyErrors.rateLimited(call, refusal(), wait, waited)
                : ReplyErrors.rateLimited(call, refusal(), " (" + limit() + ")", wait, waited);
    }

    /** Says that only this route is closed, and when it is tried again. */
    static String remark(Call call, Duration untilProbe) {
        return " No other calls are held back for that long; the first " + route(call) + " after "
                + ReplyErrors.readable(untilProbe) + " asks again.";
    }

    /** Returns what closed the gate, or else the status that the request would have met. */
    ApiError refusal() {
        return refusal != null ? refusal : new ApiError(429, null, null, null, List.of());
    }

    DeadlineExceededException outOfTime() {
        return call.outOfTime(
                "the " + ReplyErrors.readable(call.budget().deadline().total())
                        + " for the whole call are over. It waited " + readable(waited()) + " for " + what(),
                " Make fewer calls at once, or set a longer timeout.",
                null);
    }

    CallInterruptedException interrupted(InterruptedException cause) {
        return call.interrupted(" after it had waited " + readable(waited()) + " for " + what(), cause);
    }

    private String what() {
        return refusal == null
                ? "the rate limit of Genesys Cloud (" + limit() + ")"
                : "the rate limit of Genesys Cloud (it answered " + refusal.status() + ")";
    }

    private String limit() {
        return isUsedUp
                ? allowed + " of " + allowed + " requests to " + route(call) + " in this window"
                : "calls in flight may use up the " + allowed + " requests to " + route(call) + " in this window";
    }

    private static String route(Call call) {
        return call.method() + " " + call.pathTemplate();
    }

    private Duration waited() {
        return Duration.ofNanos(waiter.nanoTime() - since);
    }

    private static String readable(Duration waited) {
        return waited.toMillis() < 1000 ? waited.toMillis() + " ms" : (waited.toMillis() + 500) / 1000 + " s";
    }
}
