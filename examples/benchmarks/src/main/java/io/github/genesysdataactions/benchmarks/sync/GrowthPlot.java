package io.github.genesysdataactions.benchmarks.sync;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws CPU over the number of definitions, a line for each step. */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 50;
    private static final int BOTTOM = 320;
    private static final int TOP = 40;
    private static final int RIGHT = 600;
    private static final Map<String, String> COLOURS =
            Map.of("create", "#1f6feb", "unchanged", "#2da44e", "update", "#bf8700");

    private GrowthPlot() {}

    static String svg(List<Growth> rows) {
        double mostCpu = rows.stream().mapToDouble(Growth::cpuSeconds).max().orElse(1) * 1.05;
        double most = rows.stream().mapToInt(Growth::definitions).max().orElse(1);
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><title>CPU of plan and apply</title>"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>"
                        + "<text x=\"10\" y=\"20\" font-size=\"14\">CPU of the client, s, by the number of definitions</text>"
                        + "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"black\"/>%n",
                WIDTH, HEIGHT, LEFT, TOP, BOTTOM, RIGHT));
        svg.append(format("<text x=\"10\" y=\"%d\">%.1f</text>%n", TOP + 5, mostCpu));
        for (int size : rows.stream().mapToInt(Growth::definitions).distinct().toArray()) {
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n", x(size, most), BOTTOM + 18, size));
        }
        for (String step : rows.stream().map(Growth::step).distinct().toList()) {
            line(svg, step, rows.stream().filter(row -> row.step().equals(step)).toList(), most, mostCpu);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, String step, List<Growth> rows, double most, double mostCpu) {
        String colour = COLOURS.getOrDefault(step, "black");
        StringBuilder points = new StringBuilder();
        double y = BOTTOM;
        for (Growth row : rows) {
            y = BOTTOM - row.cpuSeconds() / mostCpu * (BOTTOM - TOP);
            points.append(format("%.1f,%.1f ", x(row.definitions(), most), y));
            svg.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x(row.definitions(), most), y, colour));
        }
        svg.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/><text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                points.toString().strip(), colour, RIGHT + 10, y + 4, colour, step));
    }

    private static double x(double size, double most) {
        return LEFT + size / most * (RIGHT - LEFT);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
