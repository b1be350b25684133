package io.github.genesysdataactions.benchmarks.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 900 creates on 32 threads against 300 per window of 2 s: prints how many were refused, and how long it all took. */
public final class NineHundred {
    private static final int CALLS = 900;
    private static final int THREADS = 32;
    private static final int ALLOWED = 300;
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private record Arrival(int status, long millis) {}

    private NineHundred() {}

    /**
     * Runs.
     *
     * @param args how often (default 5)
     * @throws Exception if a create fails
     */
    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        for (int run = 0; run < runs; run++) {
            try (Child server = Child.server(ALLOWED, WINDOW.toMillis(), 0)) {
                Target target = Target.of(List.of(server.read().split(" ", -1)));
                double seconds;
                try (Side side = Side.of("library", target)) {
                    seconds = creates(side);
                }
                print(arrivals(server), seconds);
            }
        }
    }

    private static double creates(Side side) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                running.add(pool.submit(side::create));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Arrival> arrivals(Child server) throws Exception {
        List<Arrival> arrivals = new ArrayList<>();
        for (String line = server.ask("report"); !line.equals("end"); line = server.read()) {
            String[] words = line.split(" ", -1);
            if (words[1].endsWith("/actions")) {
                arrivals.add(new Arrival(Integer.parseInt(words[2]), Long.parseLong(words[3])));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::millis));
        return arrivals;
    }

    /** The least possible: two windows after the first request, and then the last 300 calls as fast as the first 300. */
    private static void print(List<Arrival> arrivals, double seconds) {
        List<Arrival> done =
                arrivals.stream().filter(arrival -> arrival.status() == 200).toList();
        double calls = (done.get(ALLOWED - 1).millis() - done.get(0).millis()) / 1e3;
        double least = 2 * WINDOW.toMillis() / 1e3 + calls;
        System.out.printf(
                "%d creates, %d answers of 429, %.3f s, least possible %.3f s, ratio %.3f%n",
                done.size(), arrivals.size() - done.size(), seconds, least, seconds / least);
    }
}
