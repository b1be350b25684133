package io.github.genesysdataactions.benchmarks.client;

import io.github.genesysdataactions.benchmarks.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws the rows: each round of each side as a dot, the quartiles as a box, the median as a line. */
public final class Plots {
    private static final int WIDTH = 760;
    private static final int LEFT = 310;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 64;
    private static final int LINE_HEIGHT = 28;

    private static final Map<String, String> NAMES = Map.of(
            "jdk", "JDK client alone, text prepared",
            "jdk-pool", "the same, the JDK's own pool",
            "jdk-virtual", "the same, virtual threads",
            "hand-written", "JDK client + Jackson by hand (baseline)",
            "library", "this library",
            "library-built", "this library, definition built per call",
            "library-reused", "this library, definition reused",
            "official-apache", "official SDK, its Apache connector",
            "official-okhttp", "official SDK, its OkHttp connector");

    private Plots() {}

    /**
     * Draws one SVG for each measure of each scenario, and prints the summary.
     *
     * @param args the folder to write to, and the CSV files
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String file : List.of(args).subList(1, args.length)) {
            Files.readAllLines(Path.of(file)).stream().skip(1).map(Row::parse).forEach(rows::add);
        }
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        for (String plot : rows.stream().map(Plots::file).distinct().toList()) {
            Files.writeString(
                    folder.resolve(plot),
                    svg(rows.stream().filter(row -> file(row).equals(plot)).toList()));
        }
        System.out.print(Summary.of(rows).markdown());
    }

    private static String file(Row row) {
        return "client-" + row.scenario() + "-" + row.measure().replace('_', '-') + ".svg";
    }

    /** Draws the rows of one measure in one scenario. */
    static String svg(List<Row> rows) {
        Measure measure = Measure.of(rows.get(0).measure());
        List<String> lines = rows.stream().map(Plots::label).distinct().toList();
        double most = rows.stream()
                        .mapToDouble(row -> measure.shown(row.value()))
                        .max()
                        .orElse(1)
                * 1.05;
        int bottom = TOP + lines.size() * LINE_HEIGHT;
        Picture picture = new Picture(
                WIDTH,
                bottom + 50,
                measure.title() + ": " + Scenario.of(rows.get(0).scenario()).title(),
                "Dots: rounds, line: median, box: quartiles. Dashed: median of the baseline. "
                        + (measure.isRate() ? "More is better." : "Less is better."));
        axis(picture, measure, most, bottom);
        for (int i = 0; i < lines.size(); i++) {
            String label = lines.get(i);
            line(
                    picture,
                    rows.stream().filter(row -> label(row).equals(label)).toList(),
                    TOP + i * LINE_HEIGHT + LINE_HEIGHT / 2,
                    most);
        }
        baseline(picture, rows, most, bottom);
        return picture.end();
    }

    private static void axis(Picture picture, Measure measure, double most, int bottom) {
        double step = Picture.step(most);
        for (double tick = 0; tick <= most; tick += step) {
            double x = x(tick, most);
            picture.add("<path class=\"grid\" d=\"M%.1f %dV%d\"/>%n", x, TOP, bottom);
            picture.text("tick", "middle", x, bottom + 16, Picture.number(tick));
        }
        picture.text("small", "middle", (LEFT + RIGHT) / 2.0, bottom + 36, measure.unit());
    }

    private static void line(Picture picture, List<Row> rows, int y, double most) {
        Measure measure = Measure.of(rows.get(0).measure());
        List<Double> values =
                rows.stream().map(row -> measure.shown(row.value())).toList();
        Quartiles quartiles = Quartiles.of(values);
        picture.text("name", "start", 12, y + 4, label(rows.get(0)));
        picture.add("<g class=\"%s\">%n", kind(rows.get(0).side()));
        picture.add(
                "<rect class=\"box\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"16\"/>%n",
                x(quartiles.lower(), most),
                y - 8,
                Math.max(1, x(quartiles.upper(), most) - x(quartiles.lower(), most)));
        picture.add("<path class=\"line\" d=\"M%.1f %dv16\"/>%n", x(quartiles.median(), most), y - 8);
        for (double value : values) {
            picture.add("<circle class=\"dot\" cx=\"%.1f\" cy=\"%d\" r=\"2\"/>%n", x(value, most), y);
        }
        picture.add("</g>%n");
    }

    private static void baseline(Picture picture, List<Row> rows, double most, int bottom) {
        for (int jdk : rows.stream().mapToInt(Row::jdk).distinct().toArray()) {
            List<Double> values = rows.stream()
                    .filter(row -> row.jdk() == jdk && row.side().equals(Scenario.BASELINE))
                    .map(row -> Measure.of(row.measure()).shown(row.value()))
                    .toList();
            if (!values.isEmpty()) {
                picture.add(
                        "<path class=\"base\" d=\"M%.1f %dV%d\"/>%n",
                        x(Quartiles.of(values).median(), most), TOP, bottom);
            }
        }
    }

    private static String label(Row row) {
        String side = row.side();
        String name = side.startsWith(Child.EARLIER)
                ? "earlier build: " + side.substring(Child.EARLIER.length())
                : NAMES.getOrDefault(side, side);
        return name + ", JDK " + row.jdk();
    }

    private static String kind(String side) {
        if (side.startsWith("library")) {
            return "own";
        }
        return side.startsWith("official") ? "other" : "plain";
    }

    private static double x(double value, double most) {
        return LEFT + value / most * (RIGHT - LEFT);
    }
}
