package io.github.genesysdataactions.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outermost transport: reports each call to the log and the listeners, with all its tries and waits. */
public final class WatchedTransport implements Transport {
    private static final Logger log = LoggerFactory.getLogger("io.github.genesysdataactions.calls");

    private final Transport next;
    private final String host;
    private final Listeners listeners;
    private final TimeSource time;

    /** Makes one; {@code host} is the name that listeners are told. */
    public WatchedTransport(Transport next, String host, Listeners listeners, TimeSource time) {
        this.next = next;
        this.host = host;
        this.listeners = listeners;
        this.time = time;
    }

    @Override
    public Reply send(Call call) {
        if (listeners.isEmpty() && !log.isDebugEnabled()) {
            return next.send(call);
        }
        LiveWatch watch = new LiveWatch(call, host, listeners, time, log);
        try {
            return next.send(call.watchedBy(watch));
        } catch (RuntimeException | Error e) {
            watch.failed(e);
            throw e;
        } finally {
            watch.finished();
        }
    }
}
