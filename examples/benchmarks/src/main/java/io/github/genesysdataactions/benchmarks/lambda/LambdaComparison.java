package io.github.genesysdataactions.benchmarks.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Runs the functions in turn, round after round, and prints medians and quartiles of the ratios to the baseline. */
public final class LambdaComparison {
    private LambdaComparison() {}

    private record Column(Variant variant, TaskRoot root, List<ColdStart> runs) {
        List<Double> figures(ToDoubleFunction<ColdStart> figure) {
            return runs.stream().map(figure::applyAsDouble).toList();
        }
    }

    /**
     * Runs the comparison.
     *
     * @param arguments the file for the raw figures, the number of rounds, and of calls after the first one
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // The JDK's server would hold each answer back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Path csv = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        int warmCalls = Integer.parseInt(arguments[2]);

        Path parent = Files.createTempDirectory("lambda-benchmark");
        List<Column> columns = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            TaskRoot root = TaskRoot.of(variant, parent);
            columns.add(new Column(variant, root, new ArrayList<>()));
            System.out.printf(Locale.ROOT, "%-15s %.2f MB of jars%n", variant.label(), root.size() / 1e6);
        }

        List<String> lines = new ArrayList<>();
        lines.add("round,variant,init_ms,first_call_ms,cpu_until_first_answer_ms,warm_median_us");
        List<Column> order = new ArrayList<>(columns);
        for (int round = 0; round < rounds; round++) {
            for (Column column : order) {
                ColdStart run = ColdStart.of(column.variant(), column.root(), warmCalls);
                column.runs().add(run);
                lines.add(line(round, column.variant(), run));
            }
            // Each one comes first as often as the others.
            Collections.rotate(order, 1);
        }
        Files.write(csv, lines);

        List<ColdStart> baseline = columns.get(0).runs();
        for (Column column : columns) {
            System.out.println(column.variant().label());
            print("init ms", column, baseline, run -> millis(run.init().toNanos()));
            print("first call ms", column, baseline, run -> millis(run.first().toNanos()));
            print("init + first", column, baseline, LambdaComparison::both);
            print("cpu ms", column, baseline, run -> run.cpu().toMillis());
            print("warm us", column, baseline, run -> run.warm().toNanos() / 1e3);
        }
    }

    private static String line(int round, Variant variant, ColdStart run) {
        return String.format(
                Locale.ROOT,
                "%d,%s,%.1f,%.1f,%d,%.1f",
                round,
                variant.label(),
                millis(run.init().toNanos()),
                millis(run.first().toNanos()),
                run.cpu().toMillis(),
                run.warm().toNanos() / 1e3);
    }

    private static void print(
            String what, Column column, List<ColdStart> baselineRuns, ToDoubleFunction<ColdStart> figure) {
        List<Double> own = column.figures(figure);
        List<Double> baseline = baselineRuns.stream().map(figure::applyAsDouble).toList();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(own.get(round) / baseline.get(round));
        }
        System.out.printf(
                Locale.ROOT,
                "  %-14s %-26s ratio of medians %.2f, ratios of rounds %s%n",
                what,
                Quartiles.of(own),
                Quartiles.of(own).median() / Quartiles.of(baseline).median(),
                Quartiles.of(ratios));
    }

    private static double both(ColdStart run) {
        return millis(run.init().plus(run.first()).toNanos());
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
