package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.TokenStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

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
}
