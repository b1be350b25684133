package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The wall clock is set, or the login is down: what still works goes on working. */
@Timeout(60)
class ClockJumpTest {
    private final VirtualTime time = new VirtualTime();
    private final SetClock clock = new SetClock();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client().time(clock, time).build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    void call_renewsTheTokenWhenTheClockJumpsBeyondItsEnd() {
        list();
        clock.jump(Duration.ofDays(2));

        list();

        assertThat(server.tokenRequests()).hasSize(2);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void call_renewsARejectedTokenThatSeemsToLiveLongerBecauseTheClockWentBack() {
        list();
        clock.jump(Duration.ofDays(-2));
        server.replies(401, "{}");

        list();

        assertThat(server.tokenRequests()).hasSize(2);
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void call_waitsAsLongAsTheServerAskedWhateverTheClockShows() {
        clock.jump(Duration.ofDays(-400));
        server.replies(json(
                429, "{}", "Retry-After", "Sun, 22 Nov 2026 10:00:07 GMT", "Date", "Sun, 22 Nov 2026 10:00:00 GMT"));

        list();

        assertThat(time.sleeps().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void call_goesOnWithAValidTokenWhileTheLoginIsDown() {
        list();
        clock.jump(Duration.ofSeconds(86400 - 30));
        server.loginReplies(request -> json(500, "{}"));

        list();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(server.tokenRequests()).hasSize(2));
        assertThat(server.calls())
                .extracting(call -> call.getHeaders().get("Authorization"))
                .containsOnly("Bearer " + FakeGenesys.TOKEN);
    }

    private void list() {
        server.replies(200, "{\"entities\":[]}");
        assertThat(genesys.actions().list()).isEmpty();
    }

    /** A clock that stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now = VirtualTime.START;

        synchronized void jump(Duration by) {
            now = now.plus(by);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
