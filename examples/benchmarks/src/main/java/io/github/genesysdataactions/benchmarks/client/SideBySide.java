package io.github.genesysdataactions.benchmarks.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs all sides in processes of their own against one more with the local cloud, and writes one row a measure.
 *
 * <p>The sides take turns, and who begins changes, so that what else the machine does hits all. With
 * {@code -Dbefore=<class path>} the library's sides run a second time, from another build of this module.
 */
public final class SideBySide {
    private static final int JDK = Runtime.version().feature();

    private final List<Row> rows = new ArrayList<>();
    private final int rounds;

    private SideBySide(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param args the CSV file to write, the number of rounds (default 15), and the scenarios (default all)
     * @throws Exception if a process fails
     */
    public static void main(String[] args) throws Exception {
        SideBySide run = new SideBySide(args.length > 1 ? Integer.parseInt(args[1]) : 15);
        List<Scenario> scenarios = args.length > 2
                ? List.of(args).subList(2, args.length).stream()
                        .map(Scenario::of)
                        .toList()
                : List.of(Scenario.values());
        for (Scenario scenario : scenarios) {
            if (scenario == Scenario.COLD) {
                run.cold();
            } else {
                run.warm(scenario);
            }
        }
        List<String> lines = new ArrayList<>(List.of(Row.HEADER));
        run.rows.forEach(row -> lines.add(row.csv()));
        Files.write(Path.of(args[0]), lines);
        System.out.print(Summary.of(run.rows).markdown());
    }

    private void warm(Scenario scenario) throws IOException {
        Map<String, Child> children = new LinkedHashMap<>();
        try (Child server = Child.server(0, 1000, scenario.latencyMillis());
                Backend backend = new Backend()) {
            Target target = Target.of(List.of(server.read().split(" ", -1)));
            List<String> words = new ArrayList<>(
                    List.of(scenario.isCreate() ? "create" : "execute", Integer.toString(scenario.threads())));
            words.addAll((scenario.isCreate() ? target : backend.prepare(target)).words());
            for (String side : sides(scenario)) {
                Child child = Child.side(WorkerMain.class, side, words);
                children.put(side, child);
                child.read();
            }
            for (int round = 1 - scenario.warmUps(); round <= rounds; round++) {
                for (String side : order(sides(scenario), round)) {
                    int calls = scenario.calls(side);
                    String[] used = Objects.requireNonNull(children.get(side))
                            .ask(Integer.toString(calls))
                            .split(" ", -1);
                    if (round > 0) {
                        keep(scenario, round, side, Measure.ALLOCATION, Double.parseDouble(used[2]) / calls);
                        keep(scenario, round, side, Measure.RATE, calls * 1e9 / Double.parseDouble(used[0]));
                        keep(scenario, round, side, Measure.CPU, Double.parseDouble(used[1]) / calls / 1e3);
                    }
                }
            }
        } finally {
            children.values().forEach(Child::close);
        }
    }

    private void cold() throws IOException, InterruptedException {
        try (Child server = Child.server(0, 1000, 0)) {
            List<String> words =
                    Target.of(List.of(server.read().split(" ", -1))).words();
            for (int round = 0; round <= rounds; round++) {
                for (String side : order(sides(Scenario.COLD), round)) {
                    ChildTimes before = ChildTimes.now();
                    long start = System.nanoTime();
                    try (Child program = Child.side(ColdMain.class, side, words)) {
                        program.read();
                        program.awaitEnd();
                    }
                    long nanos = System.nanoTime() - start;
                    ChildTimes used = ChildTimes.now().since(before);
                    if (round > 0) {
                        keep(Scenario.COLD, round, side, Measure.WALL, nanos / 1e6);
                        keep(Scenario.COLD, round, side, Measure.USER_CPU, used.userMillis());
                        keep(Scenario.COLD, round, side, Measure.SYSTEM_CPU, used.systemMillis());
                    }
                }
            }
        }
    }

    private static List<String> sides(Scenario scenario) {
        List<String> sides = new ArrayList<>(scenario.sides());
        if (Child.hasEarlierBuild()) {
            scenario.sides().stream()
                    .filter(side -> side.startsWith("library"))
                    .forEach(side -> sides.add(Child.EARLIER + side));
        }
        return sides;
    }

    private static List<String> order(List<String> sides, int round) {
        List<String> order = new ArrayList<>(sides);
        Collections.rotate(order, round);
        return order;
    }

    private void keep(Scenario scenario, int round, String side, Measure measure, double value) {
        rows.add(new Row(JDK, scenario.key(), round, side, measure.key(), value));
    }
}
