package io.github.genesysdataactions.benchmarks.sync;

import io.github.genesysdataactions.benchmarks.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Draws CPU over the number of definitions, a line for each step. */
public final class GrowthPlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 56;
    private static final int BOTTOM = 336;
    private static final int TOP = 64;
    private static final int RIGHT = 640;
    private static final Map<String, String> KINDS = Map.of("create", "own", "unchanged", "third", "update", "other");

    private GrowthPlot() {}

    /**
     * Draws rows that were measured before.
     *
     * @param args the CSV file to read, and the SVG file to write
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(
                Path.of(args[1]),
                svg(Files.readAllLines(Path.of(args[0])).stream()
                        .skip(1)
                        .map(Growth::parse)
                        .toList()));
    }

    static String svg(List<Growth> rows) {
        double mostCpu = rows.stream().mapToDouble(Growth::cpuSeconds).max().orElse(1) * 1.05;
        double most = rows.stream().mapToInt(Growth::definitions).max().orElse(1);
        Picture picture = new Picture(
                WIDTH,
                HEIGHT,
                "CPU of plan and apply by the number of definitions",
                "Each dot is one program that starts, plans and applies. Less is better.");
        double step = Picture.step(mostCpu);
        for (double tick = 0; tick <= mostCpu; tick += step) {
            double y = y(tick, mostCpu);
            picture.add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, y, RIGHT);
            picture.text("tick", "end", LEFT - 6, y + 4, Picture.number(tick) + " s");
        }
        for (int size : rows.stream().mapToInt(Growth::definitions).distinct().toArray()) {
            picture.text("tick", "middle", x(size, most), BOTTOM + 18, Picture.number(size));
        }
        picture.text("small", "middle", (LEFT + RIGHT) / 2.0, BOTTOM + 40, "definitions");
        for (String name : rows.stream().map(Growth::step).distinct().toList()) {
            line(
                    picture,
                    name,
                    rows.stream().filter(row -> row.step().equals(name)).toList(),
                    most,
                    mostCpu);
        }
        return picture.end();
    }

    private static void line(Picture picture, String step, List<Growth> rows, double most, double mostCpu) {
        StringBuilder points = new StringBuilder();
        picture.add("<g class=\"%s\">%n", KINDS.getOrDefault(step, "plain"));
        for (Growth row : rows) {
            points.append(points.isEmpty() ? "M" : "L")
                    .append(x(row.definitions(), most))
                    .append(' ')
                    .append(y(row.cpuSeconds(), mostCpu));
            picture.add(
                    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n",
                    x(row.definitions(), most), y(row.cpuSeconds(), mostCpu));
        }
        picture.add("<path class=\"line\" d=\"%s\"/>%n</g>%n", points);
        double last = rows.get(rows.size() - 1).cpuSeconds();
        picture.text("name", "start", RIGHT + 10, y(last, mostCpu) + 4, step);
    }

    private static double x(double size, double most) {
        return LEFT + size / most * (RIGHT - LEFT);
    }

    private static double y(double cpu, double mostCpu) {
        return BOTTOM - cpu / mostCpu * (BOTTOM - TOP);
    }
}
