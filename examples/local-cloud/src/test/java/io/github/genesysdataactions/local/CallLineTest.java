package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.local.http.Delivery;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallLineTest {
    private static final Instant TIME = Instant.parse("2026-11-30T17:05:00.4Z");

    private final Terminal terminal = new Terminal();
    private final CallLine line = new CallLine(terminal.out, ZoneOffset.UTC);

    @Test
    void called_printsOneLineWithoutTheQuery() {
        line.called(request("/oauth/token?client_secret=s"), Reply.empty(200), TIME, Duration.ofMillis(3));

        assertThat(terminal.out()).containsExactly("17:05:00 POST /oauth/token 200 3 ms");
    }

    @Test
    void called_saysWhatAFaultHasDone() {
        try (LocalCloud cloud = LocalCloud.builder().calls(line).start()) {
            Caller caller = Caller.of(cloud);
            cloud.faults().next("GET", ACTIONS).rateLimit(Duration.ofSeconds(1));
            caller.get(ACTIONS);

            assertThat(terminal.out()).hasSize(2);
            assertThat(terminal.out().get(1))
                    .contains(" GET " + ACTIONS + " 429 ")
                    .endsWith(" ms (fault)");
        }
    }

    @Test
    void called_saysThatThereIsNoAnswer() {
        Reply lost = Reply.empty(0).delivered(Delivery.LOST);

        line.called(request("/x"), lost, TIME, Duration.ZERO);

        assertThat(terminal.out()).containsExactly("17:05:00 POST /x no answer 0 ms");
    }

    private static Request request(String path) {
        return Request.of("POST", URI.create(path), Map.of(), new byte[0]);
    }
}
