package io.github.genesysdataactions.benchmarks.client;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A side's process: for each number it reads it makes so many calls, and prints what they took. */
public final class WorkerMain {
    private WorkerMain() {}

    /**
     * Runs the side.
     *
     * @param args the side, {@code create} or {@code execute}, the number of threads, and the words of the target
     * @throws Exception if a call fails
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[2]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Side side = Side.of(args[0], Target.of(List.of(args).subList(3, args.length)));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Runnable call = args[1].equals("execute") ? side::execute : side::create;
            System.out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int calls = Integer.parseInt(line);
                Usage before = Usage.now();
                run(call, pool, threads, calls / threads);
                Usage used = Usage.now().since(before);
                System.out.println(used.nanos() + " " + used.cpuNanos() + " " + used.allocatedBytes());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void run(Runnable call, ExecutorService pool, int threads, int callsEach) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(() -> {
                for (int count = 0; count < callsEach; count++) {
                    call.run();
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
}
