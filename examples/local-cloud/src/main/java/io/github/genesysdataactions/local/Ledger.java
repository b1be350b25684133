package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every request on its way to a handler. An entry is complete before its answer is sent, so whoever has an
 * answer finds it here.
 */
final class Ledger implements Handler {
    private final List<@Nullable LoggedRequest> entries = new ArrayList<>();
    private final Handler next;
    private final InstantSource clock;

    Ledger(Handler next, InstantSource clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Reply handle(Request request) {
        int place;
        Instant arrived;
        synchronized (entries) {
            place = entries.size();
            arrived = clock.instant();
            entries.add(null);
        }
        Reply reply = next.handle(request);
        LoggedRequest entry =
                new LoggedRequest(request.method(), request.path(), request.query(), reply.status(), arrived);
        synchronized (entries) {
            entries.set(place, entry);
        }
        return reply;
    }

    /** Returns the answered requests in the order of their arrival. */
    List<LoggedRequest> answered() {
        synchronized (entries) {
            return entries.stream().filter(Objects::nonNull).toList();
        }
    }
}
