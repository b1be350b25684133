package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Tells what happens, as server-sent events. Whoever reads slowly gets more at once, and what is no longer kept is counted.
 * The id of an event is the number of the last call, so that a reader who was cut off goes on where it was.
 */
final class EventsPart {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 500;
    private static final int MOST_READERS = 50;

    private final Journal journal;
    private final Semaphore readers = new Semaphore(MOST_READERS);

    EventsPart(Journal journal) {
        this.journal = journal;
    }

    void addTo(Routes<PageOperation> routes) {
        routes.on("GET", "/__local/events", this::events);
    }

    private Reply events(PageCall call) {
        Journal.Position now = journal.now();
        Journal.Position start = lastEventId(call)
                .or(() -> call.parameter("after", 0, Long.MAX_VALUE))
                .map(after -> new Journal.Position(Math.min(after, now.call()), now.execution(), now.changes()))
                .orElse(now);
        if (!readers.tryAcquire()) {
            throw new PageRefusal(400, "There are " + MOST_READERS + " readers of events already.");
        }
        return Reply.streamed("text/event-stream", out -> {
            try {
                write(out, start);
            } finally {
                readers.release();
            }
        });
    }

    private static Optional<Long> lastEventId(PageCall call) {
        try {
            return call.request().header("last-event-id").map(Long::valueOf).filter(id -> id >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void write(OutputStream out, Journal.Position start) throws IOException, InterruptedException {
        send(out, "retry: 1000\n\n");
        Journal.Position position = start;
        while (!Thread.currentThread().isInterrupted()) {
            Journal.News news = journal.await(position, HEARTBEAT, AT_ONCE);
            position = news.position();
            send(out, news.isEmpty() ? ": still here\n\n" : text(news));
        }
    }

    private static String text(Journal.News news) {
        StringBuilder text = new StringBuilder();
        if (!news.calls().isEmpty()) {
            ObjectNode data = Json.object();
            ArrayNode calls = data.putArray("calls");
            news.calls().forEach(call -> calls.add(call.json()));
            event(text, "calls", news.position(), data.put("missed", news.missed()));
        }
        if (!news.executions().isEmpty()) {
            ObjectNode data = Json.object();
            ArrayNode executions = data.putArray("executions");
            news.executions().forEach(execution -> executions.add(execution.entry()));
            event(text, "executions", news.position(), data);
        }
        if (!news.changed().isEmpty()) {
            ObjectNode data = Json.object();
            ArrayNode what = data.putArray("what");
            news.changed().forEach(topic -> what.add(topic.name().toLowerCase(Locale.ROOT)));
            event(text, "changed", news.position(), data);
        }
        return text.toString();
    }

    private static void event(StringBuilder text, String name, Journal.Position position, ObjectNode data) {
        text.append("event: ").append(name).append("\nid: ").append(position.call());
        text.append("\ndata: ").append(Json.text(data)).append("\n\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
