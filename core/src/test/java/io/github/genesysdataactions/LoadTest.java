package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.testing.Crowd;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Timeout(120)
class LoadTest {
    private static final Logger log = LoggerFactory.getLogger(LoadTest.class);
    private static final String ACTIONS = "/api/v2/integrations/actions";

    @Test
    void nineHundredCreatesAgainstThreeHundredAWindowLoseNothingAndRepeatNothing() {
        VirtualTime time = new VirtualTime(32);
        Duration window = Duration.ofMinutes(1);
        try (LocalCloud cloud = LocalCloud.builder()
                        .clock(time.clock())
                        .rateLimit(300, window)
                        .start();
                GenesysDataActions genesys =
                        Customers.client(cloud).time(time.clock(), time).build()) {
            AtomicInteger next = new AtomicInteger();
            time.each(thread -> {
                for (int i = next.getAndIncrement(); i < 900; i = next.getAndIncrement()) {
                    genesys.actions().create(definition(i));
                }
                return thread;
            });

            assertThat(cloud.actions())
                    .extracting(StoredAction::name)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 900).mapToObj(LoadTest::name).toList());
            List<LoggedRequest> creates = cloud.requests().stream()
                    .filter(request -> request.path().equals(ACTIONS))
                    .toList();
            long refused =
                    creates.stream().filter(request -> request.status() == 429).count();
            log.info("{} requests for 900 creates, {} of them answered 429", creates.size(), refused);
            assertThat(creates.stream().filter(request -> request.status() == 200))
                    .hasSize(900);
            assertThat(creates).hasSize((int) (900 + refused));
            assertThat(refused).isLessThanOrEqualTo(9);
            assertThatNoCallArrivedBeforeTheAnnouncedMoment(creates, window);
            assertThat(time.passed()).isBetween(window.multipliedBy(2), window.multipliedBy(3));
            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
        }
    }

    @Test
    void aThousandThreadsThatStartTogetherAskForOneToken() {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            Crowd.of(1000).each(thread -> genesys.actions().findByName("none"));

            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
            assertThat(cloud.requestCount("GET", ACTIONS)).isEqualTo(1000);
        }
    }

    @Test
    void aThousandThreadsThatMeetARevokedTokenAskForOneMore() {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            assertThat(genesys.actions().findByName("none")).isEmpty();
            cloud.revokeTokens();

            Crowd.of(1000).each(thread -> genesys.actions().findByName("none"));

            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(2);
        }
    }

    /** Each window's first answer announces its end, a window's length after the window's first request. */
    private static void assertThatNoCallArrivedBeforeTheAnnouncedMoment(List<LoggedRequest> creates, Duration window) {
        List<Instant> admitted = creates.stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::arrived)
                .sorted()
                .toList();
        for (int i = 300; i < admitted.size(); i += 300) {
            Instant announced = admitted.get(i - 300).plus(window);
            assertThat(admitted.get(i)).isAfterOrEqualTo(announced);
            log.info(
                    "Window {} began {} after it was announced", i / 300, Duration.between(announced, admitted.get(i)));
        }
    }

    private static ActionDefinition definition(int i) {
        return Customers.definition(name(i), "https://customers.example.com/").build();
    }

    private static String name(int i) {
        return "Customers " + i;
    }
}
