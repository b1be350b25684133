package io.github.genesysdataactions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.options.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several clients that share nothing but a Redis, as if each were a process of its own. */
@Timeout(60)
class FleetTest {
    private static final int PROCESSES = 3;

    private static RedisProcess redis;

    @BeforeAll
    static void start() {
        redis = RedisProcess.start();
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void fleet_staysWithinOneWindowWithOneTokenAndNoRefusal() throws Exception {
        try (LocalCloud cloud =
                LocalCloud.builder().rateLimit(40, Duration.ofSeconds(2)).start()) {
            List<String> created = atOnce(
                    cloud,
                    20,
                    (genesys, number) -> genesys.actions()
                            .create(definition("Action " + number))
                            .id());

            assertThat(created).doesNotHaveDuplicates().hasSize(PROCESSES * 20);
            assertThat(cloud.actions()).hasSize(PROCESSES * 20);
            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
            assertThat(cloud.requests()).extracting(LoggedRequest::status).containsOnly(200);
        }
    }

    @Test
    void fleet_makesOneActionOfOneNameThoughListsLag() throws Exception {
        try (LocalCloud cloud =
                LocalCloud.builder().listLag(Duration.ofSeconds(20)).start()) {
            List<String> ids = atOnce(
                    cloud,
                    2,
                    (genesys, number) -> genesys.actions()
                            .createOrUpdate(definition("One of it"))
                            .id());

            assertThat(ids).hasSize(PROCESSES * 2).containsOnly(ids.get(0));
            assertThat(cloud.actions()).hasSize(1);
        }
    }

    @Test
    void fleet_logsInOnceMoreWhenItsTokenIsRefused() throws Exception {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                RedisFleet first = RedisFleet.builder(redis.uri()).build();
                RedisFleet second = RedisFleet.builder(redis.uri()).build();
                GenesysDataActions one = client(cloud, first);
                GenesysDataActions two = client(cloud, second)) {
            one.actions().list().forEach(any -> {});
            two.actions().list().forEach(any -> {});
            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
            cloud.revokeTokens();

            one.actions().list().forEach(any -> {});
            two.actions().list().forEach(any -> {});

            assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(2);
        }
    }

    private interface Work {
        String of(GenesysDataActions genesys, int number);
    }

    /** Has each of the clients do so many things on a thread for each, all at once. */
    private static List<String> atOnce(LocalCloud cloud, int things, Work work) throws Exception {
        List<AutoCloseable> open = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int process = 0; process < PROCESSES; process++) {
                RedisFleet fleet = RedisFleet.builder(redis.uri()).build();
                open.add(0, fleet);
                GenesysDataActions genesys = client(cloud, fleet);
                open.add(0, genesys);
                for (int i = 0; i < things; i++) {
                    int number = process * things + i;
                    all.add(() -> work.of(genesys, number));
                }
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
            for (AutoCloseable each : open) {
                each.close();
            }
        }
    }

    private static GenesysDataActions client(LocalCloud cloud, RedisFleet fleet) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId())
                .shared(fleet)
                .build();
    }

    private static ActionDefinition definition(String name) {
        return ActionDefinition.builder(name)
                .post("https://example.com/things")
                .input(in -> in)
                .output(out -> out)
                .build();
    }
}
