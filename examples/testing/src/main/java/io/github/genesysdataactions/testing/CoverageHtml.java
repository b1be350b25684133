package io.github.genesysdataactions.testing;

import java.util.List;
import java.util.Set;

/** Coverage as one HTML page that loads nothing. */
final class CoverageHtml {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Coverage of data actions</title>
            <style>
            :root { color-scheme: light dark; --hit: #d9f2e0; --half: #fdf0c4; --miss: #fbdcd9; --line: #d0d4da; }
            @media (prefers-color-scheme: dark) {
              :root { --hit: #143d22; --half: #4a3c06; --miss: #50201c; --line: #444; }
            }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 0.5rem 0 1.2rem; }
            th, td { border: 1px solid var(--line); padding: 0.25rem 0.7rem; text-align: left; }
            td.number { text-align: right; }
            h2 { margin-top: 2.2rem; }
            h3 { margin-bottom: 0.3rem; font-size: 1rem; }
            pre { margin: 0; border: 1px solid var(--line); overflow-x: auto; font: 13px/1.5 ui-monospace, monospace; }
            pre span { display: block; padding: 0 0.6rem; white-space: pre; }
            pre span::before { content: attr(data-line); display: inline-block; width: 2.5rem; opacity: 0.6; }
            .hit { background: var(--hit); }
            .half { background: var(--half); }
            .miss { background: var(--miss); }
            .key span { padding: 0.1rem 0.5rem; margin-right: 0.4rem; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private CoverageHtml() {}

    static String of(Coverage coverage) {
        return new CoverageHtml().page(coverage);
    }

    private String page(Coverage coverage) {
        page.append("<h1>Coverage of data actions: ")
                .append(Points.shown(coverage.percent()))
                .append("</h1>\n");
        page.append("<p class=\"key\"><span class=\"hit\">reached</span><span class=\"half\">one side of a condition"
                + " only</span><span class=\"miss\">not reached</span></p>\n");
        page.append("<table>\n<tr><th>action</th><th>runs</th><th>all</th><th>branches</th><th>references</th>"
                + "<th>inputs</th><th>translation map</th><th>answers</th></tr>\n");
        List<ActionCoverage> actions = coverage.actions();
        for (int i = 0; i < actions.size(); i++) {
            ActionCoverage action = actions.get(i);
            page.append("<tr><td><a href=\"#action-").append(i).append("\">").append(escaped(action.name()));
            page.append("</a></td>");
            number(String.valueOf(action.runs()));
            number(Points.shown(action.total().percent()));
            for (Points points : List.of(
                    action.branches(), action.references(), action.inputs(), action.translations(), action.answers())) {
                page.append("<td class=\"number ")
                        .append(color(points))
                        .append("\">")
                        .append(points)
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        for (int i = 0; i < actions.size(); i++) {
            action(actions.get(i), i);
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private void number(String text) {
        page.append("<td class=\"number\">").append(text).append("</td>");
    }

    private static String color(Points points) {
        return points.reached() == points.all() ? "hit" : points.reached() == 0 ? "miss" : "half";
    }

    private void action(ActionCoverage action, int index) {
        page.append("<h2 id=\"action-")
                .append(index)
                .append("\">")
                .append(escaped(action.name()))
                .append("</h2>\n");
        for (ActionCoverage.Template template : action.templates()) {
            template(action, template);
        }
        sides("input", "given", "left out", action);
        List<String> missed = action.missed();
        if (!missed.isEmpty()) {
            page.append("<h3>Not reached</h3>\n<ul>\n");
            missed.forEach(line -> page.append("<li>").append(escaped(line)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private void template(ActionCoverage action, ActionCoverage.Template template) {
        page.append("<h3>").append(escaped(action.fileOf(template)));
        page.append(" <small>").append(escaped(template.part)).append("</small></h3>\n<pre>");
        Set<Integer> missed = template.missedLines();
        Set<Integer> half = template.halfLines();
        Set<Integer> unasked = template.unaskedLines();
        List<String> lines = template.text.lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            String color = missed.contains(line) || unasked.contains(line)
                    ? "miss"
                    : half.contains(line) ? "half" : action.runs() > 0 ? "hit" : "miss";
            page.append("<span class=\"")
                    .append(color)
                    .append("\" data-line=\"")
                    .append(line)
                    .append("\">");
            page.append(escaped(lines.get(line - 1))).append("</span>");
        }
        page.append("</pre>\n");
    }

    private void sides(String what, String yes, String no, ActionCoverage action) {
        page.append("<h3>Inputs, translation map, answers</h3>\n<table>\n<tr><th>")
                .append(what);
        page.append("</th><th>").append(yes).append("</th><th>").append(no).append("</th></tr>\n");
        action.inputSides().forEach((name, sides) -> {
            boolean optional = !action.isRequired(name);
            row(name + (optional ? "" : " (required)"), sides.yes, sides.no, optional);
        });
        page.append("<tr><th>translation</th><th>found</th><th>missing (by default)</th></tr>\n");
        action.translationSides()
                .forEach((name, sides) -> row(
                        name + (action.defaulted(name) > 0 ? " (default: " + action.defaulted(name) + ")" : ""),
                        sides.yes,
                        sides.no,
                        true));
        page.append("<tr><th>status of the backend</th><th>times</th><th></th></tr>\n");
        action.statuses()
                .forEach((status, times) -> page.append("<tr><td>")
                        .append(status)
                        .append("</td><td class=\"number\">")
                        .append(times)
                        .append("</td><td></td></tr>\n"));
        page.append("</table>\n");
    }

    private void row(String name, int yes, int no, boolean bothMatter) {
        page.append("<tr><td>").append(escaped(name)).append("</td>");
        page.append("<td class=\"number ")
                .append(yes > 0 ? "hit" : "miss")
                .append("\">")
                .append(yes)
                .append("</td>");
        page.append("<td class=\"number ")
                .append(!bothMatter ? "" : no > 0 ? "hit" : "miss")
                .append("\">")
                .append(no)
                .append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
