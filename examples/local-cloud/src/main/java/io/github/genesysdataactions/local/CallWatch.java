package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tells of each call once its answer is made, before it is sent. */
final class CallWatch implements Handler {
    private final Handler next;
    private final InstantSource clock;
    private final List<Listener> listeners;

    CallWatch(Handler next, InstantSource clock, List<Listener> listeners) {
        this.next = next;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /** Hears of calls, from many threads at once. */
    @FunctionalInterface
    interface Listener {
        void called(Request request, Reply reply, Instant arrived, Duration took);
    }

    @Override
    public Reply handle(Request request) {
        Instant arrived = clock.instant();
        long begin = System.nanoTime();
        Reply reply = next.handle(request);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        listeners.forEach(listener -> listener.called(request, reply, arrived, took));
        return reply;
    }
}
