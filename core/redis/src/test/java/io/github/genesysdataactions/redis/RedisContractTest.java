package io.github.genesysdataactions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.LimitStore.Announced;
import io.github.genesysdataactions.fleet.LimitStore.Statement;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.TokenStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisContractTest extends StoreContract {
    private static RedisProcess redis;
    private static RedisFleet fleet;

    @BeforeAll
    static void start() {
        redis = RedisProcess.start();
        fleet = RedisFleet.builder(redis.uri()).lease(Duration.ofMillis(200)).build();
    }

    @AfterAll
    static void stop() {
        if (fleet != null) {
            fleet.close();
            redis.close();
        }
    }

    @Override
    protected LimitStore limits() {
        return fleet;
    }

    @Override
    protected NameLock names() {
        return fleet;
    }

    @Override
    protected TokenStore tokens() {
        return fleet;
    }

    @Test
    void emptied_redisGrantsAgainNoMoreThanOthersHoldAndHaveNotStated() {
        Announced window = new Announced(60, 30, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ZERO);
        int first = granted("first", 0, window);
        int second = granted("second", 0, window);
        assertThat(second).isPositive();

        assertThat(redis.command("FLUSHALL")).isEqualTo("+OK");
        for (int more = 1; more > 0; first += more) {
            more = granted("first", first, window);
        }
        assertThat(first).as("as if the other one held nothing").isEqualTo(30);

        assertThat(granted("second", second, window)).isZero();
        assertThat(granted("first", first, window)).isZero();
    }

    private static int granted(String client, int inFlight, Announced known) {
        return fleet.exchange(new Statement("emptied", "POST /things", client, inFlight, 0, 100, known, Duration.ZERO))
                .granted();
    }
}
