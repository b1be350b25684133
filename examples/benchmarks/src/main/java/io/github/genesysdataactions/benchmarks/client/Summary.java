package io.github.genesysdataactions.benchmarks.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Medians and quartiles of each side, and of its ratio to the baseline within each round. */
record Summary(List<Line> lines) {
    /** One measure of one side in one scenario. */
    record Line(int jdk, String scenario, String side, String measure, Quartiles values, Quartiles ratio) {}

    private record Key(int jdk, String scenario, String side, String measure) {}

    static Summary of(List<Row> rows) {
        Map<Key, Map<Integer, Double>> grouped = new LinkedHashMap<>();
        for (Row row : rows) {
            grouped.computeIfAbsent(
                            new Key(row.jdk(), row.scenario(), row.side(), row.measure()), key -> new LinkedHashMap<>())
                    .put(row.round(), row.value());
        }
        List<Line> lines = new ArrayList<>();
        grouped.forEach((key, values) -> {
            Map<Integer, Double> baseline = grouped.getOrDefault(
                    new Key(key.jdk(), key.scenario(), Scenario.BASELINE, key.measure()), Map.of());
            List<Double> ratios = new ArrayList<>();
            values.forEach((round, value) -> {
                @Nullable Double base = baseline.get(round);
                if (base != null) {
                    ratios.add(value / base);
                }
            });
            if (!ratios.isEmpty()) {
                lines.add(new Line(
                        key.jdk(),
                        key.scenario(),
                        key.side(),
                        key.measure(),
                        Quartiles.of(values.values()),
                        Quartiles.of(ratios)));
            }
        });
        return new Summary(List.copyOf(lines));
    }

    /** One table for each JDK and scenario: a line for each side. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        for (String title : lines.stream()
                .map(line -> line.jdk + " " + line.scenario)
                .distinct()
                .toList()) {
            List<Line> table = lines.stream()
                    .filter(line -> title.equals(line.jdk + " " + line.scenario))
                    .toList();
            Line first = table.get(0);
            text.append(String.format(
                    Locale.ROOT,
                    "%n%s, JDK %d:%n%n",
                    Scenario.of(first.scenario).title(),
                    first.jdk));
            table(table, text);
        }
        return text.toString();
    }

    private static void table(List<Line> lines, StringBuilder text) {
        List<String> measures = lines.stream().map(Line::measure).distinct().toList();
        text.append("| side |");
        for (String measure : measures) {
            text.append(String.format(
                    Locale.ROOT,
                    " %s, %s | ratio |",
                    Measure.of(measure).title(),
                    Measure.of(measure).unit()));
        }
        text.append("\n|---|").append("---|---|".repeat(measures.size())).append('\n');
        for (String side : lines.stream().map(Line::side).distinct().toList()) {
            text.append("| ").append(side).append(" |");
            lines.stream().filter(line -> line.side.equals(side)).forEach(line -> text.append(cells(line)));
            text.append('\n');
        }
    }

    private static String cells(Line line) {
        Measure measure = Measure.of(line.measure);
        String digits = measure == Measure.ALLOCATION ? "%.1f" : "%.0f";
        return String.format(
                Locale.ROOT,
                " " + digits + " (" + digits + "–" + digits + ") | **%.2f** (%.2f–%.2f) |",
                measure.shown(line.values.median()),
                measure.shown(line.values.lower()),
                measure.shown(line.values.upper()),
                line.ratio.median(),
                line.ratio.lower(),
                line.ratio.upper());
    }
}
