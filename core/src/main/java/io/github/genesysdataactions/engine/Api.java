package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.options.CallOptions;
import java.util.function.Function;

/** One host's API as the facets see it: a call goes in, a body comes out, or one exception. */
public final class Api {
    public static final String LOOK_BETWEEN =
            "Look at what stands between this program and Genesys Cloud (proxy, gateway, address).";

    private final Transport transport;
    private final TimeSource waiter;
    private final Pause pause;
    private final CallOptions options;
    private final RecentWrites recent;

    public Api(Transport transport, TimeSource waiter, Pause pause, CallOptions options) {
        this(transport, waiter, pause, options, new RecentWrites(waiter, pause));
    }

    private Api(Transport transport, TimeSource waiter, Pause pause, CallOptions options, RecentWrites recent) {
        this.transport = transport;
        this.waiter = waiter;
        this.pause = pause;
        this.options = options;
        this.recent = recent;
    }

    public Api with(CallOptions options) {
        return new Api(transport, waiter, pause, options, recent);
    }

    public CallOptions options() {
        return options;
    }

    /** Begins an operation: all its requests share this deadline. */
    public Limits begin() {
        return Limits.of(options, waiter);
    }

    /** Returns what waits between the requests of one operation. */
    public Pause pause() {
        return pause;
    }

    /** Returns what this client made a moment ago, on whichever facet. */
    public RecentWrites recent() {
        return recent;
    }

    /** Sends a call whose answer does not matter beyond its success. */
    public String send(Call call) {
        return exchange(call).body();
    }

    /** Sends a call and reads its answer. */
    public <T> T send(Call call, Function<String, T> reader) {
        return send(call, reader, LOOK_BETWEEN);
    }

    /** Sends a call and reads its answer, with a remedy of its own for an answer that cannot be read. */
    public <T> T send(Call call, Function<String, T> reader, String remedy) {
        Reply reply = exchange(call);
        try {
            return reader.apply(reply.body());
        } catch (JsonFault e) {
            throw ReplyErrors.unreadable(call, reply, e.getMessage(), remedy);
        }
    }

    private Reply exchange(Call call) {
        Reply reply = transport.send(call);
        if (!reply.isSuccess()) {
            throw ReplyErrors.refused(call, reply);
        }
        ReplyErrors.requirePlain(call, reply);
        return reply;
    }
}
