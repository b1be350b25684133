package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every request on its way to a handler, or the newest of them. An entry is complete before its answer is sent,
 * so a client that has an answer finds it here.
 */
final class Ledger implements Handler {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Handler next;
    private final InstantSource clock;
    private final int limit;

    private static final class Entry {
        private @Nullable LoggedRequest request;
    }

    /**
     * Makes an empty one.
     *
     * @param limit how many requests are kept
     */
    Ledger(Handler next, InstantSource clock, int limit) {
        this.next = next;
        this.clock = clock;
        this.limit = limit;
    }

    @Override
    public Reply handle(Request request) {
        Entry entry = new Entry();
        Instant arrived;
        synchronized (entries) {
            arrived = clock.instant();
            entries.addLast(entry);
            if (entries.size() > limit) {
                entries.removeFirst();
            }
        }
        Reply reply = next.handle(request);
        LoggedRequest answered =
                new LoggedRequest(request.method(), request.path(), request.query(), reply.status(), arrived);
        synchronized (entries) {
            entry.request = answered;
        }
        return reply;
    }

    /** Returns the answered requests in the order of their arrival. */
    List<LoggedRequest> answered() {
        synchronized (entries) {
            return entries.stream()
                    .map(entry -> entry.request)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
