package io.github.genesysdataactions.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A service's limit in fixed windows, the first of which began at a moment of the service's own. */
public final class Windows {
    private final int allowed;
    private final Duration length;
    private final Clock clock;
    private final List<Instant> admitted = new ArrayList<>();
    private Instant end;
    private int count;
    private int refused;

    public Windows(int allowed, Duration length, Instant firstEnd, Clock clock) {
        this.allowed = allowed;
        this.length = length;
        this.clock = clock;
        this.end = firstEnd;
    }

    public synchronized MockResponse answer(RecordedRequest request, Function<RecordedRequest, String> body) {
        Instant now = clock.instant();
        while (!now.isBefore(end)) {
            end = end.plus(length);
            count = 0;
        }
        String reset =
                Long.toString(Duration.between(now, end).plusNanos(999_999_999).toSeconds());
        if (count == allowed) {
            refused++;
            return FakeGenesys.json(429, "{\"code\":\"too.many.requests\"}", "Retry-After", reset);
        }
        count++;
        admitted.add(now);
        return FakeGenesys.json(
                200,
                body.apply(request),
                "inin-ratelimit-count",
                Integer.toString(count),
                "inin-ratelimit-allowed",
                Integer.toString(allowed),
                "inin-ratelimit-reset",
                reset);
    }

    public synchronized int refused() {
        return refused;
    }

    public synchronized List<Instant> admitted() {
        return List.copyOf(admitted);
    }
}
