package io.github.genesysdataactions.benchmarks;

import java.util.Locale;

/** An SVG that is read without the text around it, on light pages and on dark ones. */
public final class Picture {
    private static final String STYLE = """
            <style>
              text { fill: #1f2328; }
              .page { fill: #ffffff; }
              .small, .tick { fill: #59636e; font-size: 11px; }
              .title { font-size: 15px; font-weight: bold; }
              .grid { stroke: #d8dee4; }
              .base { stroke: #59636e; stroke-dasharray: 4 3; }
              .own { --mark: #0969da; }
              .other { --mark: #9a6700; }
              .plain { --mark: #59636e; }
              .third { --mark: #1a7f37; }
              .dot, .box { fill: var(--mark); }
              .box { opacity: 0.25; }
              .line { stroke: var(--mark); stroke-width: 3; fill: none; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .page { fill: #0d1117; }
                .small, .tick { fill: #adb6c0; }
                .grid { stroke: #30363d; }
                .base { stroke: #adb6c0; }
                .own { --mark: #58a6ff; }
                .other { --mark: #d29922; }
                .plain { --mark: #adb6c0; }
                .third { --mark: #3fb950; }
              }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();

    /** Begins one with its title and a line below it that says how to read it. */
    public Picture(int width, int height, String title, String howToRead) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" role=\"img\"><title>%s</title>%n",
                width, height, escaped(title));
        svg.append(STYLE);
        add("<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n", width, height);
        text("title", "start", 12, 24, title);
        text("small", "start", 12, 42, howToRead);
    }

    /** Adds text; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
    public void text(String kind, String anchor, double x, double y, String text) {
        add(
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                kind, anchor, x, y, escaped(text));
    }

    /** Adds any element. */
    public void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    /** Returns a round distance of ticks, so that there are four to ten up to this value. */
    public static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {power / 5, power / 2, power}) {
            if (most / step <= 8) {
                return step;
            }
        }
        return 2 * power;
    }

    /** Returns a number without needless digits. */
    public static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Ends it. */
    public String end() {
        return svg + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
