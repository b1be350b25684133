package io.github.genesysdataactions.benchmarks.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs both sides in processes of their own against a third with the local cloud, and writes one row a measure.
 *
 * <p>The sides take turns, and who begins alternates, so that what else the machine does hits both.
 */
public final class SideBySide {
    private static final List<String> SIDES = List.of("library", "bare");
    private static final int JDK = Runtime.version().feature();

    private final List<Row> rows = new ArrayList<>();
    private final int rounds;

    private SideBySide(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param args the CSV file to write, the number of rounds (default 21), and the scenarios (default all)
     * @throws Exception if a process fails
     */
    public static void main(String[] args) throws Exception {
        SideBySide run = new SideBySide(args.length > 1 ? Integer.parseInt(args[1]) : 21);
        List<String> scenarios =
                args.length > 2 ? List.of(args).subList(2, args.length) : List.of("sequential", "parallel", "cold");
        for (String scenario : scenarios) {
            switch (scenario) {
                case "sequential" -> run.warm(scenario, 1, 0, 2_000, 6);
                case "parallel" -> run.warm(scenario, 32, 20, 3_200, 4);
                case "cold" -> run.cold();
                default -> throw new IllegalArgumentException("'" + scenario + "' is no scenario.");
            }
        }
        List<String> lines = new ArrayList<>(List.of(Row.HEADER));
        run.rows.forEach(row -> lines.add(row.csv()));
        Files.write(Path.of(args[0]), lines);
        System.out.print(Summary.of(run.rows).markdown());
    }

    private void warm(String scenario, int threads, int latencyMillis, int calls, int warmups) throws IOException {
        try (Child server = Child.server(0, 1000, latencyMillis)) {
            List<String> words = new ArrayList<>(List.of(Integer.toString(threads)));
            words.addAll(List.of(server.read().split(" ", -1)));
            try (Child library = Child.side(WorkerMain.class, "library", words);
                    Child bare = Child.side(WorkerMain.class, "bare", words)) {
                library.read();
                bare.read();
                for (int round = 1 - warmups; round <= rounds; round++) {
                    for (String side : order(round)) {
                        Child child = side.equals("library") ? library : bare;
                        String[] used = child.ask(Integer.toString(calls)).split(" ", -1);
                        if (round > 0) {
                            keep(scenario, round, side, "cpu_us_per_call", Double.parseDouble(used[1]) / calls / 1e3);
                            keep(scenario, round, side, "bytes_per_call", Double.parseDouble(used[2]) / calls);
                            keep(scenario, round, side, "calls_per_s", calls * 1e9 / Double.parseDouble(used[0]));
                        }
                    }
                }
            }
        }
    }

    private void cold() throws IOException, InterruptedException {
        try (Child server = Child.server(0, 1000, 0)) {
            List<String> words = List.of(server.read().split(" ", -1));
            for (int round = -1; round <= rounds; round++) {
                for (String side : order(round)) {
                    ChildTimes before = ChildTimes.now();
                    long start = System.nanoTime();
                    try (Child program = Child.side(ColdMain.class, side, words)) {
                        program.read();
                        program.awaitEnd();
                    }
                    long nanos = System.nanoTime() - start;
                    ChildTimes used = ChildTimes.now().since(before);
                    if (round > 0) {
                        keep("cold", round, side, "user_cpu_ms", used.userMillis());
                        keep("cold", round, side, "system_cpu_ms", used.systemMillis());
                        keep("cold", round, side, "wall_ms", nanos / 1e6);
                    }
                }
            }
        }
    }

    private static List<String> order(int round) {
        return round % 2 == 0 ? SIDES : List.of(SIDES.get(1), SIDES.get(0));
    }

    private void keep(String scenario, int round, String side, String measure, double value) {
        rows.add(new Row(JDK, scenario, round, side, measure, value));
    }
}
