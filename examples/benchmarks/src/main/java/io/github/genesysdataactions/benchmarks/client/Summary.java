package io.github.genesysdataactions.benchmarks.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Medians and quartiles of each side, and of the ratio within each round. */
record Summary(List<Line> lines) {
    /** One measure of one scenario. */
    record Line(int jdk, String scenario, String measure, Quartiles bare, Quartiles library, Quartiles ratio) {}

    private record Key(int jdk, String scenario, String measure) {}

    static Summary of(List<Row> rows) {
        Map<Key, Map<Integer, Map<String, Double>>> grouped = new LinkedHashMap<>();
        for (Row row : rows) {
            grouped.computeIfAbsent(new Key(row.jdk(), row.scenario(), row.measure()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(row.round(), round -> new LinkedHashMap<>())
                    .put(row.side(), row.value());
        }
        List<Line> lines = new ArrayList<>();
        grouped.forEach((key, rounds) -> {
            List<Double> bare = new ArrayList<>();
            List<Double> library = new ArrayList<>();
            List<Double> ratio = new ArrayList<>();
            for (Map<String, Double> round : rounds.values()) {
                double bareValue = Objects.requireNonNull(round.get("bare"));
                double libraryValue = Objects.requireNonNull(round.get("library"));
                bare.add(bareValue);
                library.add(libraryValue);
                ratio.add(libraryValue / bareValue);
            }
            lines.add(new Line(
                    key.jdk(),
                    key.scenario(),
                    key.measure(),
                    Quartiles.of(bare),
                    Quartiles.of(library),
                    Quartiles.of(ratio)));
        });
        return new Summary(List.copyOf(lines));
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| JDK | scenario | measure | bare: median (quartiles) |"
                + " library: median (quartiles) | ratio within a round: median (quartiles) |\n"
                + "|---|---|---|---|---|---|\n");
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %s | %s | %s | %s | **%.2f** (%.2f–%.2f) |%n",
                    line.jdk,
                    line.scenario,
                    line.measure,
                    cell(line.bare),
                    cell(line.library),
                    line.ratio.median(),
                    line.ratio.lower(),
                    line.ratio.upper()));
        }
        return text.toString();
    }

    private static String cell(Quartiles values) {
        return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", values.median(), values.lower(), values.upper());
    }
}
