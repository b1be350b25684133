package io.github.genesysdataactions;

import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.call.Pause;
import io.github.genesysdataactions.call.Reply;
import io.github.genesysdataactions.call.ReplyErrors;
import io.github.genesysdataactions.call.Transport;
import io.github.genesysdataactions.call.Waiter;
import io.github.genesysdataactions.json.JsonFault;
import java.util.function.Function;

/** One host's API as the facets see it: a call goes in, a body comes out, or one exception. */
final class Api {
    static final String LOOK_BETWEEN =
            "Look at what stands between this program and Genesys Cloud (proxy, gateway, address).";

    private final Transport transport;
    private final Waiter waiter;
    private final Pause pause;
    private final CallOptions options;
    private final Recent recent;

    Api(Transport transport, Waiter waiter, Pause pause, CallOptions options) {
        this(transport, waiter, pause, options, new Recent(waiter, pause));
    }

    private Api(Transport transport, Waiter waiter, Pause pause, CallOptions options, Recent recent) {
        this.transport = transport;
        this.waiter = waiter;
        this.pause = pause;
        this.options = options;
        this.recent = recent;
    }

    Api with(CallOptions options) {
        return new Api(transport, waiter, pause, options, recent);
    }

    CallOptions options() {
        return options;
    }

    /** Begins an operation: all its requests share this deadline. */
    Limits begin() {
        return options.limits(waiter);
    }

    /** Returns what waits between the requests of one operation. */
    Pause pause() {
        return pause;
    }

    /** Returns what this client made a moment ago, on whichever facet. */
    Recent recent() {
        return recent;
    }

    /** Sends a call whose answer does not matter beyond its success. */
    String send(Call call) {
        return exchange(call).body();
    }

    /** Sends a call and reads its answer. */
    <T> T send(Call call, Function<String, T> reader) {
        return send(call, reader, LOOK_BETWEEN);
    }

    /** Sends a call and reads its answer, with a remedy of its own for an answer that cannot be read. */
    <T> T send(Call call, Function<String, T> reader, String remedy) {
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
