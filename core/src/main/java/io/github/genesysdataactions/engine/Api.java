package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.Backoff;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.options.CallOptions;
import java.time.Duration;
import java.util.function.Function;

/** One host's API as the facets see it: a call goes in, a body comes out, or one exception. */
public final class Api {
    private final Transport transport;
    private final TimeSource time;
    private final Pause pause;
    private final CallOptions options;
    private final RecentWrites recent;
    private final NameLocks names;

    Api(Transport transport, TimeSource time, Pause pause, CallOptions options, RecentWrites recent, NameLocks names) {
        this.transport = transport;
        this.time = time;
        this.pause = pause;
        this.options = options;
        this.recent = recent;
        this.names = names;
    }

    public Api with(CallOptions options) {
        return new Api(transport, time, pause, options, recent, names);
    }

    public CallOptions options() {
        return options;
    }

    /** Begins an operation: all its requests share this deadline. */
    public CallBudget begin() {
        return CallBudget.of(options, time);
    }

    /** Returns what waits between looks at what a call may have done: 0.5, 1, 2, 4 and then 8 s. */
    Poller poller(Call call, String reason) {
        return new Poller(pause, Backoff.upTo(Duration.ofSeconds(8)), call.budget(), call.purpose(), reason);
    }

    /** Returns what waits between looks at something: 0.5, 1, 2 and then 4 s. */
    public Poller poller(CallBudget budget, String purpose, String reason) {
        return new Poller(pause, Backoff.upTo(Duration.ofSeconds(4)), budget, purpose, reason);
    }

    /** Returns what waits exactly once, so long. */
    public Poller poller(Duration once, CallBudget budget, String purpose, String reason) {
        return new Poller(pause, new Backoff(once, once, () -> 0), budget, purpose, reason);
    }

    /** Returns the locks that keep threads of this client from making one name twice. */
    NameLocks names() {
        return names;
    }

    /** Returns what this client made a moment ago, on whichever facet. */
    public RecentWrites recent() {
        return recent;
    }

    /** Sends a call whose answer does not matter beyond its success. */
    public String send(Call call) {
        return send(call, Function.identity());
    }

    /** Sends a call and reads its answer. */
    public <T> T send(Call call, Function<String, T> reader) {
        return value(call, transport.send(call), reader, ReplyErrors.LOOK_BETWEEN);
    }

    /** Sends a call and reads its answer, with a remedy of its own for an answer that cannot be read. */
    <T> T send(Call call, Function<String, T> reader, String remedy) {
        return value(call, transport.send(call), reader, remedy);
    }

    private static <T> T value(Call call, Reply reply, Function<String, T> reader, String remedy) {
        if (!reply.isSuccess()) {
            throw ReplyErrors.refused(call, reply);
        }
        ReplyErrors.requireNoPage(call, reply);
        try {
            return reader.apply(reply.body());
        } catch (JsonFault e) {
            throw ReplyErrors.unreadable(call, reply, e.getMessage(), remedy);
        }
    }
}
