package io.github.genesysdataactions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.SharingChanged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls when Redis fails in one way or another. */
@Tag("slow")
@Timeout(120)
class FleetFaultsTest {
    private static final int CLIENTS = 3;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Queue<SharingChanged> changes = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void closeAll() throws Exception {
        threads.shutdownNow();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void stop_losesNothingAndSharingGoesOnAfterARestart() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        LocalCloud cloud = cloud(60);
        List<GenesysDataActions> clients = clients(cloud, redis.uri());

        List<Future<?>> work = creates(clients, 80);
        until(() -> cloud.actions().size() >= 80);
        redis.kill();
        until(() -> cloud.actions().size() >= 160);
        redis.again();
        requireAll(work, cloud, CLIENTS * 80);

        until(() -> isSharedAfterACall(clients));
        assertThat(changes).anyMatch(change -> !change.isShared());
        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
    }

    @Test
    void away_fromTheBeginningHoldsNobodyBack() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        redis.kill();
        LocalCloud cloud = cloud(300);
        GenesysDataActions genesys = client(cloud, fleet(redis.uri()));

        Instant begin = Instant.now();
        genesys.actions().create(definition("One"));

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(lastChange().isShared()).isFalse();
        assertThat(lastChange().reason()).contains("127.0.0.1:" + redis.port()).doesNotContain("\n");
        redis.again();
        until(() -> {
            genesys.actions().list().forEach(any -> {});
            return lastChange().isShared();
        });
    }

    @Test
    void emptied_againAndAgainLosesNothingAndLogsInOnce() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        LocalCloud cloud = cloud(60);
        List<GenesysDataActions> clients = clients(cloud, redis.uri());

        List<Future<?>> work = creates(clients, 60);
        for (int done = 30; done <= 150; done += 30) {
            int enough = done;
            until(() -> cloud.actions().size() >= enough);
            assertThat(redis.command("FLUSHALL")).isEqualTo("+OK");
        }
        requireAll(work, cloud, CLIENTS * 60);

        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
    }

    @Test
    void clientKill_costsNoCallAndNoSecondLogin() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        LocalCloud cloud = cloud(60);
        List<GenesysDataActions> clients = clients(cloud, redis.uri());

        List<Future<?>> work = creates(clients, 60);
        for (int done = 30; done <= 120; done += 30) {
            int enough = done;
            until(() -> cloud.actions().size() >= enough);
            redis.command("CLIENT KILL TYPE normal");
        }
        requireAll(work, cloud, CLIENTS * 60);

        until(() -> isSharedAfterACall(clients));
        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
    }

    @Test
    void maxmemory_isToldAndCallsGoOn() throws Exception {
        RedisProcess redis = opened(RedisProcess.start("--maxmemory", "1", "--maxmemory-policy", "noeviction"));
        LocalCloud cloud = cloud(60);
        List<GenesysDataActions> clients = clients(cloud, redis.uri());

        requireAll(creates(clients, 30), cloud, CLIENTS * 30);

        assertThat(changes.stream().filter(change -> !change.isShared()))
                .hasSizeGreaterThanOrEqualTo(CLIENTS)
                .allSatisfy(change -> assertThat(change.reason()).contains("OOM"));
        redis.command("CONFIG SET maxmemory 0");
        until(() -> {
            clients.get(0).actions().list().forEach(any -> {});
            return lastChange().isShared();
        });
    }

    @Test
    void slowProxy_makesNoCallMissItsDeadline() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        SlowProxy proxy = opened(new SlowProxy(redis.port()));
        LocalCloud cloud = cloud(300);
        GenesysDataActions genesys = client(cloud, fleet(proxy.uri()));
        genesys.actions().create(definition("Before"));
        GenesysDataActions hasty = genesys.with(genesys.options().withTimeout(Duration.ofSeconds(2)));

        proxy.stall(true);
        for (int i = 0; i < 40; i++) {
            hasty.actions().create(definition("Meanwhile " + i));
        }
        hasty.actions().createOrUpdate(definition("By name"));
        proxy.stall(false);
        until(() -> {
            hasty.actions().list().forEach(any -> {});
            return lastChange().isShared();
        });

        assertThat(cloud.actions()).hasSize(42);
        assertThat(changes.stream().filter(change -> !change.isShared()).count())
                .isEqualTo(1);
    }

    @Test
    void wrongPassword_isToldWithoutIt() throws Exception {
        RedisProcess redis = opened(RedisProcess.start("--requirepass", "right-password"));
        LocalCloud cloud = cloud(60);
        String address = "127.0.0.1:" + redis.port();
        GenesysDataActions genesys = client(cloud, fleet("redis://:wrong-password@" + address));

        genesys.actions().create(definition("One"));

        assertThat(lastChange().reason()).contains("refused the user or its password (WRONGPASS)", address);
        assertThat(lastChange().reason()).doesNotContain("wrong-password");
        changes.clear();
        client(cloud, fleet("redis://" + address)).actions().create(definition("Two"));
        assertThat(lastChange().reason()).contains("refused the user or its password (NOAUTH)");
        changes.clear();
        client(cloud, fleet("redis://:right-password@" + address)).actions().create(definition("Three"));
        assertThat(changes).isEmpty();
    }

    @Test
    void aclUser_needsNoMoreThanTheGuideSays() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        String guide = Files.readString(Path.of("../../docs/fleet.md"));
        String command = guide.lines()
                .filter(line -> line.startsWith("ACL SETUSER"))
                .findFirst()
                .orElseThrow();
        assertThat(redis.command(command)).isEqualTo("+OK");
        LocalCloud cloud = cloud(60);
        RedisFleet fleet = opened(RedisFleet.builder(redis.uri())
                .credentials("genesys", () -> "password")
                .build());
        GenesysDataActions genesys = client(cloud, fleet);

        genesys.actions().createOrUpdate(definition("One"));
        cloud.revokeTokens();
        genesys.actions().createOrUpdate(definition("Two"));

        assertThat(changes).isEmpty();
        assertThat(fleet.counters().failures()).isZero();
        assertThat(fleet.counters().steps()).isPositive();
    }

    @Test
    void tls_trustsTheCertificatesThatItIsGiven(@TempDir Path folder) throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        Path certificate = Files.writeString(folder.resolve("server.pem"), held.certificatePem());
        Path key = Files.writeString(folder.resolve("key.pem"), held.privateKeyPkcs8Pem());
        RedisProcess redis = opened(RedisProcess.startWithTls(certificate, key));
        LocalCloud cloud = cloud(60);

        client(
                        cloud,
                        opened(RedisFleet.builder(redis.tlsUri())
                                .trustedCertificates(certificate)
                                .build()))
                .actions()
                .create(definition("One"));
        assertThat(changes).isEmpty();

        client(cloud, opened(RedisFleet.builder(redis.tlsUri()).build()))
                .actions()
                .create(definition("Two"));
        assertThat(lastChange().isShared()).isFalse();
    }

    @Test
    void hostileToken_isReplacedByALoginOfItsOwn() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        LocalCloud cloud = cloud(60);
        client(cloud, fleet(redis.uri())).actions().create(definition("One"));
        for (String key : keys(redis, "token")) {
            redis.command("HSET " + key + " value bm9uc2Vuc2U=");
        }

        client(cloud, fleet(redis.uri())).actions().create(definition("Two"));
        client(cloud, fleet(redis.uri())).actions().create(definition("Three"));

        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(2);
        assertThat(changes).isEmpty();
    }

    @Test
    void hostileKinds_areReplaced() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        LocalCloud cloud = cloud(60);
        client(cloud, fleet(redis.uri())).actions().createOrUpdate(definition("One"));
        for (String part : List.of("token", "limit", "name")) {
            for (String key : keys(redis, part)) {
                redis.command("DEL " + key);
                redis.command("LPUSH " + key + " nonsense");
            }
        }

        client(cloud, fleet(redis.uri())).actions().createOrUpdate(definition("Two"));

        assertThat(changes).isEmpty();
        assertThat(cloud.actions()).hasSize(2);
    }

    @Test
    void redis_holdsNoSecret() throws Exception {
        RedisProcess redis = opened(RedisProcess.start());
        LocalCloud cloud = cloud(60);
        client(cloud, fleet(redis.uri())).actions().createOrUpdate(definition("One"));

        String all = redis.dump();

        assertThat(all).contains("genesys-data-actions:token:", cloud.clientId());
        assertThat(all).doesNotContain(cloud.clientSecret());
    }

    private static List<String> keys(RedisProcess redis, String part) {
        return redis.lines("KEYS genesys-data-actions:" + part + ":*");
    }

    private SharingChanged lastChange() {
        return changes.stream().reduce((older, newer) -> newer).orElse(new SharingChanged(true, ""));
    }

    /** Whoever makes no more calls does not see that Redis is back. */
    private boolean isSharedAfterACall(List<GenesysDataActions> clients) {
        clients.forEach(each -> each.organization().get());
        return lastChange().isShared();
    }

    private static void requireAll(List<Future<?>> work, LocalCloud cloud, int count) throws Exception {
        for (Future<?> each : work) {
            each.get();
        }
        assertThat(cloud.actions())
                .extracting(StoredAction::name)
                .doesNotHaveDuplicates()
                .hasSize(count);
    }

    private List<Future<?>> creates(List<GenesysDataActions> clients, int each) {
        List<Future<?>> work = new ArrayList<>();
        for (int client = 0; client < clients.size(); client++) {
            for (int i = 0; i < each; i++) {
                GenesysDataActions genesys = clients.get(client);
                ActionDefinition definition = definition(client + " " + i);
                work.add(threads.submit(() -> genesys.actions().create(definition)));
            }
        }
        return work;
    }

    private LocalCloud cloud(int allowed) {
        return opened(
                LocalCloud.builder().rateLimit(allowed, Duration.ofSeconds(2)).start());
    }

    /** Clients that have the fleet's token: one that still waits for it when Redis fails logs in for itself. */
    private List<GenesysDataActions> clients(LocalCloud cloud, String uri) {
        List<GenesysDataActions> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            GenesysDataActions genesys = client(cloud, fleet(uri));
            genesys.organization().get();
            clients.add(genesys);
        }
        return clients;
    }

    private RedisFleet fleet(String uri) {
        return opened(RedisFleet.builder(uri).build());
    }

    private GenesysDataActions client(LocalCloud cloud, RedisFleet fleet) {
        return opened(GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId())
                .shared(fleet)
                .listener(new CallListener() {
                    @Override
                    public void sharingChanged(SharingChanged sharing) {
                        changes.add(sharing);
                    }
                })
                .build());
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.add(0, resource);
        return resource;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static ActionDefinition definition(String name) {
        return ActionDefinition.builder(name)
                .post("https://example.com/things")
                .input(in -> in)
                .output(out -> out)
                .build();
    }
}
