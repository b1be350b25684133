package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens, as server-sent events; each is held against openapi.json. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PageEventsTest {
    private static LocalCloud cloud;
    private static Caller caller;
    private static PageCaller page;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.builder()
                .page()
                .noRateLimit()
                .credential("apiKey", "k3y")
                .start();
        caller = Caller.of(cloud);
        page = new PageCaller(cloud);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    @Test
    void events_tellOfCallsAndChanges() throws IOException {
        try (Events events = new Events(cloud, "", "")) {
            caller.get(ACTIONS + "?name=x");
            JsonNode calls = events.next("calls");
            assertThat(calls.at("/calls/0/query").textValue()).isEqualTo("name=x");
            assertThat(calls.path("missed").intValue()).isZero();

            page.load(ExportFiles.findOrder("Events", "https://a.example.com"));
            assertThat(events.next("changed").path("what"))
                    .extracting(JsonNode::textValue)
                    .containsExactly("organization");

            page.send("POST", "/__local/faults", "{\"method\":\"GET\",\"path\":\"/x\",\"kind\":\"reset\"}");
            assertThat(events.next("changed").path("what"))
                    .extracting(JsonNode::textValue)
                    .containsExactly("faults");
        }
    }

    @Test
    void events_tellOfExecutionsWithoutSecrets() throws IOException {
        String id = page.load(ExportFiles.findOrder("Run", "https://a.example.com"));
        try (Events events = new Events(cloud, "", "")) {
            page.send("POST", "/__local/actions/" + id + "/executions", """
                    {"input":{"orderId":"1"},"answer":{"status":500,"body":"broken"}}""");

            JsonNode execution = events.next("executions").at("/executions/0");

            assertThat(execution.path("name").textValue()).isEqualTo("Run");
            assertThat(execution.path("success").booleanValue()).isFalse();
            assertThat(execution.path("reason").textValue()).contains("broken");
        }
    }

    @Test
    void events_goOnWhereAReaderWasCutOff() throws IOException {
        caller.get(ACTIONS + "?name=before");
        String last = page.get("/__local/calls").path("last").asText();
        caller.get(ACTIONS + "?name=meanwhile");

        try (Events byHeader = new Events(cloud, "", last);
                Events byQuery = new Events(cloud, "?after=" + last, "")) {
            assertThat(byHeader.next("calls").at("/calls/0/query").textValue()).isEqualTo("name=meanwhile");
            assertThat(byQuery.next("calls").at("/calls/0/query").textValue()).isEqualTo("name=meanwhile");
        }
        assertThat(page.send("GET", "/__local/events?after=-1", "").status()).isEqualTo(400);
    }

    @Test
    void events_comeInTheOrderOfTheCallsAndNoneTwice() throws IOException {
        try (Events events = new Events(cloud, "", "")) {
            for (int i = 0; i < 300; i++) {
                caller.get(ACTIONS + "?pageNumber=1");
            }
            long number = page.get("/__local/calls").path("last").longValue() - 300;
            for (int seen = 0; seen < 300; ) {
                for (JsonNode call : events.next("calls").path("calls")) {
                    number++;
                    seen++;
                    assertThat(call.path("number").longValue()).isEqualTo(number);
                }
            }
        }
    }

    @Test
    void close_endsTheStreamOfAReader() throws IOException {
        LocalCloud other = LocalCloud.builder().page().start();
        try (Events events = new Events(other, "", "")) {
            other.close();

            assertThat(events.isOver()).isTrue();
        }
    }

    /** A reader of events. */
    private static final class Events implements AutoCloseable {
        private final HttpURLConnection connection;
        private final BufferedReader lines;

        Events(LocalCloud cloud, String query, String lastEventId) throws IOException {
            connection = (HttpURLConnection)
                    URI.create(cloud.url() + "/__local/events" + query).toURL().openConnection();
            connection.setReadTimeout(Math.toIntExact(Duration.ofSeconds(20).toMillis()));
            if (!lastEventId.isEmpty()) {
                connection.setRequestProperty("Last-Event-ID", lastEventId);
            }
            assertThat(connection.getContentType()).isEqualTo("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo("retry: 1000");
        }

        /** Returns the next event of a kind; others are passed over. */
        JsonNode next(String kind) throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new AssertionError("no event " + kind);
                }
                if (line.equals("event: " + kind)) {
                    assertThat(lines.readLine()).matches("id: \\d+");
                    String data = lines.readLine().substring("data: ".length());
                    String schema = Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "Event";
                    assertThat(OpenApi.faults(schema, data)).isEmpty();
                    return Caller.JSON.readTree(data);
                }
            }
        }

        boolean isOver() {
            try {
                String line = lines.readLine();
                while (line != null) {
                    line = lines.readLine();
                }
                return true;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }
}
