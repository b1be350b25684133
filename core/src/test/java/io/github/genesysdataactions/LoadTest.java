package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.testing.Customers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void nineHundredCreatesAgainstThreeHundredAWindowLoseNothingAndRepeatNothing() throws Exception {
        try (LocalCloud cloud = LocalCloud.builder()
                        .rateLimit(300, Duration.ofSeconds(2))
                        .start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            run(32, 900, i -> genesys.actions().create(definition(i)));

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
            assertThatNoCallArrivedBeforeTheAnnouncedMoment(creates, Duration.ofSeconds(2));
            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
        }
    }

    @Test
    void aThousandThreadsThatStartTogetherAskForOneToken() throws Exception {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            run(1000, 1000, i -> genesys.actions().find("none"));

            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
            assertThat(cloud.requestCount("GET", ACTIONS)).isEqualTo(1000);
        }
    }

    @Test
    void aThousandThreadsThatMeetARevokedTokenAskForOneMore() throws Exception {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            assertThat(genesys.actions().find("none")).isEmpty();
            cloud.revokeTokens();

            run(1000, 1000, i -> genesys.actions().find("none"));

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

    private static void run(int threads, int times, java.util.function.IntConsumer work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                done.add(pool.submit(() -> {
                    start.await();
                    work.accept(number);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static ActionDefinition definition(int i) {
        return Customers.definition(name(i), "https://customers.example.com/").build();
    }

    private static String name(int i) {
        return "Customers " + i;
    }
}
