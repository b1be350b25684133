package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.local.StoredAction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a fleet achieves and costs: eight JVMs over one limit of 300 requests in 2 s create 2,400 actions, once undisturbed and
 * once with Redis killed meanwhile; and one JVM alone, with and without a fleet. The server's own ledger judges.
 *
 * <p>{@code ./mvnw -q -Pfleet-benchmark process-test-classes -pl core/redis -am}
 */
public final class FleetBenchmark {
    private static final int PROCESSES = 8;
    private static final int CREATES = 2400;
    private static final int ALLOWED = 300;
    private static final int THREADS = 12;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final String ACTIONS = "/api/v2/integrations/actions";

    private FleetBenchmark() {}

    /** Runs all three and prints a table. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            cost();
            return;
        }
        System.out.printf("%d JVMs, %d creates, %d in %d s%n", PROCESSES, CREATES, ALLOWED, WINDOW.toSeconds());
        System.out.println(Result.HEADER);
        System.out.println(creates("Redis works", false));
        System.out.println(creates("Redis killed from a third to two", true));
        cost();
    }

    private static Result creates(String name, boolean isKilled) throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                LocalCloud warm = LocalCloud.builder().noRateLimit().start();
                LocalCloud cloud =
                        LocalCloud.builder().rateLimit(ALLOWED, WINDOW).start()) {
            List<Worker> workers = new ArrayList<>();
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    workers.add(
                            Worker.start("creates", "worker " + i, redis, CREATES / PROCESSES, THREADS, warm, cloud));
                }
                for (Worker worker : workers) {
                    worker.await("ready");
                }
                workers.forEach(Worker::go);
                if (isKilled) {
                    awaitCreated(cloud, CREATES / 3);
                    redis.kill();
                    awaitCreated(cloud, 2 * CREATES / 3);
                    redis.again();
                }
                for (Worker worker : workers) {
                    worker.await("failed");
                }
                return Result.of(name, cloud);
            } finally {
                workers.forEach(Worker::end);
            }
        }
    }

    private static void awaitCreated(LocalCloud cloud, int count) throws InterruptedException {
        while (cloud.actions().size() < count) {
            Thread.sleep(20);
        }
    }

    private static void cost() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                LocalCloud warm = LocalCloud.builder().noRateLimit().start();
                LocalCloud cloud = LocalCloud.builder().noRateLimit().start()) {
            Worker worker = Worker.start("cost", "worker", redis, 40, 1, warm, cloud);
            try {
                worker.await("ready");
                worker.go();
                String[] words = worker.await("cost").split(" ", -1);
                System.out.println(worker.out.readLine());
                System.out.printf(
                        "One JVM without contention, with a fleet: CPU per call x%s (%s to %s), "
                                + "the fleet's own threads %s of it, median %s ms more%n",
                        words[1], words[2], words[3], words[4], words[5]);
            } finally {
                worker.end();
            }
        }
    }

    /** What the ledger says of one run. */
    private record Result(String name, int lost, int twice, int tokens, long early, long late, double total) {
        static final String HEADER = String.format(
                "%-34s %6s %6s %7s %18s %10s %14s",
                "", "lost", "twice", "tokens", "429s 1st window", "later", "total / least");

        static Result of(String name, LocalCloud cloud) {
            List<LoggedRequest> posts = cloud.requests().stream()
                    .filter(request ->
                            request.method().equals("POST") && request.path().equals(ACTIONS))
                    .toList();
            Instant begin = posts.get(0).arrived();
            Instant firstEnd = begin.plus(WINDOW);
            Instant end = posts.stream()
                    .filter(post -> post.status() == 200)
                    .reduce((older, newer) -> newer)
                    .orElseThrow()
                    .arrived();
            long refused = posts.stream().filter(post -> post.status() == 429).count();
            long early = posts.stream()
                    .filter(post -> post.status() == 429 && post.arrived().isBefore(firstEnd))
                    .count();
            List<String> names =
                    cloud.actions().stream().map(StoredAction::name).toList();
            int distinct = new HashSet<>(names).size();
            double least = (double) WINDOW.toMillis() * (CREATES / ALLOWED - 1);
            return new Result(
                    name,
                    CREATES - distinct,
                    names.size() - distinct,
                    cloud.requestCount("POST", "/oauth/token"),
                    early,
                    refused - early,
                    Duration.between(begin, end).toMillis() / least);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-34s %6d %6d %7d %18s %10d %14.3f",
                    name,
                    lost,
                    twice,
                    tokens,
                    String.format(Locale.ROOT, "%d (%.2f %%)", early, 100.0 * early / ALLOWED),
                    late,
                    total);
        }
    }

    /** A child JVM. */
    private record Worker(Process process, BufferedReader out, PrintWriter in) {
        static Worker start(
                String what, String name, RedisProcess redis, int calls, int threads, LocalCloud warm, LocalCloud cloud)
                throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FleetWorker.class.getName(),
                    what,
                    name,
                    redis.uri(),
                    Integer.toString(calls),
                    Integer.toString(threads)));
            for (LocalCloud each : List.of(warm, cloud)) {
                command.addAll(
                        List.of(each.url().toString(), each.clientId(), each.clientSecret(), each.integrationId()));
            }
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Worker(
                    process,
                    process.inputReader(StandardCharsets.UTF_8),
                    new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true));
        }

        String await(String begin) throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(begin)) {
                    if (Boolean.getBoolean("fleet.verbose")) {
                        System.out.println(line);
                    }
                    return line;
                }
                System.out.println(line);
            }
            throw new IllegalStateException("A worker ended early.");
        }

        void go() {
            in.println();
        }

        void end() {
            process.destroy();
        }
    }
}
