package io.github.genesysdataactions.benchmarks.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the rows: each round of each side as a dot, and the medians and quartiles as a line and a bar. */
public final class Plots {
    private static final int WIDTH = 720;
    private static final int LEFT = 200;
    private static final int LINE_HEIGHT = 26;
    private static final Map<String, String> COLOURS = Map.of("library", "#1f6feb", "bare", "#8b949e");

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
        for (String plot : rows.stream().map(Plots::name).distinct().toList()) {
            List<Row> plotted =
                    rows.stream().filter(row -> name(row).equals(plot)).toList();
            Files.writeString(folder.resolve("client-" + plot + ".svg"), svg(plot, plotted));
        }
        System.out.print(Summary.of(rows).markdown());
    }

    private static String name(Row row) {
        return row.scenario() + "-" + row.measure().replace('_', '-');
    }

    private static String svg(String title, List<Row> rows) {
        double most = rows.stream().mapToDouble(Row::value).max().orElse(1) * 1.05;
        List<String> lines = rows.stream().map(Plots::label).distinct().sorted().toList();
        int height = 60 + lines.size() * LINE_HEIGHT;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><title>%s</title><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>"
                        + "<text x=\"10\" y=\"20\" font-size=\"14\">%s</text>%n",
                WIDTH,
                height,
                title,
                title));
        for (int i = 0; i < lines.size(); i++) {
            String label = lines.get(i);
            line(svg, label, 40 + i * LINE_HEIGHT, rows, most);
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">0</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f</text></svg>%n",
                LEFT,
                height - 6,
                WIDTH - 20,
                height - 6,
                most));
        return svg.toString();
    }

    private static void line(StringBuilder svg, String label, int y, List<Row> rows, double most) {
        List<Row> own = rows.stream().filter(row -> label(row).equals(label)).toList();
        String colour = COLOURS.getOrDefault(own.get(0).side(), "black");
        Quartiles quartiles = Quartiles.of(own.stream().map(Row::value).toList());
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"10\" y=\"%d\">%s</text><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\""
                        + " opacity=\"0.3\"/><line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\""
                        + " stroke-width=\"3\"/>%n",
                y + 5,
                label,
                x(quartiles.lower(), most),
                y - 8,
                x(quartiles.upper(), most) - x(quartiles.lower(), most),
                colour,
                x(quartiles.median(), most),
                x(quartiles.median(), most),
                y - 8,
                y + 8,
                colour));
        for (Row row : own) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%d\" r=\"2\" fill=\"%s\"/>%n",
                    x(row.value(), most),
                    y,
                    colour));
        }
    }

    private static String label(Row row) {
        return "JDK " + row.jdk() + " " + row.side();
    }

    private static double x(double value, double most) {
        return LEFT + value / most * (WIDTH - LEFT - 20);
    }
}
