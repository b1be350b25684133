package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.options.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One process of the benchmark. It warms up, says "ready", waits for a line, does its part and prints what came of it.
 *
 * <p>Arguments: what to do ({@code creates} or {@code cost}), its name, Redis' address, how many calls, how many threads; then
 * address, client id, secret and integration of the cloud to warm up at, and of the one that counts.
 */
public final class FleetWorker {
    private static final int WARM_UP = 2000;
    /** Half a second: a service that calls without pause, not one that begins anew. */
    private static final int BLOCK = 4000;

    private static final int WARM_UP_BLOCKS = 5;

    private FleetWorker() {}

    private record Cloud(URI address, String id, String secret, String integration) {
        static Cloud of(List<String> words) {
            return new Cloud(URI.create(words.get(0)), words.get(1), words.get(2), words.get(3));
        }

        GenesysDataActions.Builder client() {
            return GenesysDataActions.builder(Region.at(address))
                    .clientCredentials(id, secret)
                    .defaultIntegration(integration);
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        String name = words.get(1);
        int calls = Integer.parseInt(words.get(3));
        int threads = Integer.parseInt(words.get(4));
        Cloud warm = Cloud.of(words.subList(5, 9));
        Cloud cloud = Cloud.of(words.subList(9, 13));
        try (RedisFleet fleet = RedisFleet.builder(words.get(2)).prefix("warm").build();
                GenesysDataActions genesys = warm.client().shared(fleet).build()) {
            creates(genesys, name, WARM_UP, threads);
        }
        try (RedisFleet fleet = RedisFleet.builder(words.get(2)).build();
                GenesysDataActions genesys = cloud.client().shared(fleet).build()) {
            if (words.get(0).equals("cost")) {
                cost(genesys, cloud, calls);
                System.out.println(fleet.counters());
                return;
            }
            awaitStart();
            int failed = creates(genesys, name, calls, threads);
            System.out.println(
                    "failed " + failed + ", steps " + fleet.counters().steps() + ", failed steps "
                            + fleet.counters().failures());
        }
    }

    private static void awaitStart() throws IOException {
        System.out.println("ready");
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }

    private static int creates(GenesysDataActions genesys, String name, int calls, int threads)
            throws InterruptedException {
        AtomicInteger failed = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < calls; i++) {
            ActionDefinition definition = ActionDefinition.builder(name + " " + i)
                    .post("https://example.com/things")
                    .input(in -> in)
                    .output(out -> out)
                    .build();
            pool.execute(() -> {
                try {
                    genesys.actions().create(definition);
                } catch (DataActionsException e) {
                    failed.incrementAndGet();
                    System.out.println(e.getMessage());
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        return failed.get();
    }

    /**
     * One thread, the same calls in turns with and without a fleet; the ratio is taken within each round, as the compiler's
     * and the collector's work falls into some of them and not into others.
     */
    private static void cost(GenesysDataActions shared, Cloud cloud, int rounds) throws IOException {
        try (GenesysDataActions alone = cloud.client().build()) {
            for (int i = 0; i < WARM_UP_BLOCKS; i++) {
                block(alone, BLOCK);
                block(shared, BLOCK);
            }
            awaitStart();
            List<Double> cpu = new ArrayList<>();
            List<Double> own = new ArrayList<>();
            List<Double> median = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                double[] first = block(i % 2 == 0 ? alone : shared, BLOCK);
                double[] second = block(i % 2 == 0 ? shared : alone, BLOCK);
                double[] with = i % 2 == 0 ? second : first;
                double[] without = i % 2 == 0 ? first : second;
                cpu.add(with[0] / without[0]);
                own.add((with[2] - without[2]) / without[0]);
                median.add(with[1] - without[1]);
            }
            System.out.printf(
                    "cost %.3f %.3f %.3f %.3f %.3f%n",
                    quantile(cpu, 2),
                    quantile(cpu, 1),
                    quantile(cpu, 3),
                    quantile(own, 2),
                    quantile(median, 2) / 1_000_000);
        }
    }

    /** Returns the CPU time that the process took, the median of the calls' times, and the CPU time of {@link #own}. */
    private static double[] block(GenesysDataActions genesys, int calls) throws IOException {
        List<Double> times = new ArrayList<>();
        long cpu = cpuNanos();
        long own = own();
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            genesys.organization().get();
            times.add((double) System.nanoTime() - begin);
        }
        return new double[] {cpuNanos() - cpu, quantile(times, 2), own() - own};
    }

    /** Returns the CPU time, in ns, of the threads that ask the store and talk with Redis; 0 where there is no /proc. */
    private static long own() throws IOException {
        Path tasks = Path.of("/proc/self/task");
        long nanos = 0;
        if (Files.isDirectory(tasks)) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
                for (Path thread : threads) {
                    nanos += own(thread);
                }
            }
        }
        return nanos;
    }

    private static long own(Path thread) throws IOException {
        try {
            String name = Files.readString(thread.resolve("comm"));
            boolean isOwn = name.startsWith("genesys-data") || name.startsWith("lettuce");
            return isOwn
                    ? Long.parseLong(
                            Files.readString(thread.resolve("schedstat")).split(" ", 2)[0])
                    : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Returns a quartile; the second is the median. */
    private static double quantile(List<Double> values, int quarter) {
        return values.stream()
                .sorted()
                .skip((long) values.size() * quarter / 4)
                .findFirst()
                .orElseThrow();
    }
}
