package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.Transport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Answers with prepared replies in their order and records the calls. */
public final class ScriptedTransport implements Transport {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    public ScriptedTransport replies(Reply... next) {
        replies.addAll(Arrays.asList(next));
        return this;
    }

    @Override
    public synchronized Reply send(Call call) {
        calls.add(call);
        if (replies.isEmpty()) {
            throw new AssertionError("There is no reply left for " + call);
        }
        return replies.remove();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
