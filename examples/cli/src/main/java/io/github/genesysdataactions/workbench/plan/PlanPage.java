package io.github.genesysdataactions.workbench.plan;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.Change.Kind;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plan as people read it: on a terminal, as a comment of a pull request, as a page.
 *
 * @param target where it goes, on one line
 */
public record PlanPage(Plan plan, String target) {
    /** Names and templates come from the organization too; what moves the cursor could make a log say something else. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]");

    private static final List<Kind> SHOWN = List.of(Kind.CREATE, Kind.UPDATE, Kind.REPLACE, Kind.DELETE);

    /** Returns how many changes of which kind there are, such as {@code 1 action to create, 3 unchanged}. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (Kind kind : SHOWN) {
            int count = plan.changes(kind).size();
            if (count > 0) {
                parts.add((parts.isEmpty() ? Output.count(count, "action") : count) + " to "
                        + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        int unchanged = plan.changes(Kind.UNCHANGED).size();
        if (parts.isEmpty()) {
            return "Nothing to do: " + Output.count(unchanged, "action") + " unchanged.";
        }
        return "Plan: " + String.join(", ", parts) + (unchanged > 0 ? ", " + unchanged + " unchanged." : ".");
    }

    /**
     * Returns the lines for a terminal.
     *
     * @param showsUnmanaged whether each unmanaged action has a line, or all of them one
     */
    public List<String> lines(Style style, boolean showsUnmanaged) {
        List<String> lines = new ArrayList<>(List.of("Organization: " + style.bold(printable(target))));
        lines.addAll(changes(style, showsUnmanaged));
        return lines;
    }

    /** Returns the same without the line that says where. */
    public List<String> changes(Style style, boolean showsUnmanaged) {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change.kind() != Kind.UNCHANGED) {
                lines.add("");
                lines.add(title(change, style));
                details(change).forEach(line -> lines.add("    " + colored(line, style)));
            }
        }
        warnings().forEach(line -> lines.add(style.warning() + "  " + line));
        lines.add("");
        lines.add(style.bold(summary()));
        unmanaged(showsUnmanaged).forEach(lines::add);
        return lines;
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private static String title(Change change, Style style) {
        String id = change.id().map(known -> "  (" + known + ")").orElse("");
        String name = printable(change.shownName().replace('\n', ' ')) + id;
        return switch (change.kind()) {
            case CREATE -> style.green("  +  CREATE   ") + name;
            case UPDATE -> style.yellow("  ~  UPDATE   ") + name;
            case REPLACE -> style.red(" -/+ REPLACE  ") + name;
            case DELETE -> style.alarm("  -  DELETE ") + "  " + name;
            case UNCHANGED -> name;
        };
    }

    private static List<String> details(Change change) {
        List<String> lines = new ArrayList<>(Differences.details(change));
        if (change.kind() == Kind.REPLACE) {
            lines.add(
                    "The new action would have another id, so this is done only where it is allowed: apply --replace, or data-actions.replace.");
            change.freeName()
                    .ifPresent(name -> lines.add("Or name the definition '"
                            + change.desired().map(one -> one.shown(name)).orElse(name)
                            + "': a second action beside this one."));
        }
        if (change.kind() == Kind.DELETE) {
            lines.add("Flows that use it fail from then on.");
        }
        return lines.stream().map(PlanPage::printable).toList();
    }

    private static String colored(String line, Style style) {
        String text = line.stripLeading();
        return text.startsWith("+ ") ? style.green(line) : text.startsWith("- ") ? style.red(line) : line;
    }

    private List<String> warnings() {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            for (Problem warning : change.desired().map(DesiredAction::warnings).orElse(List.of())) {
                lines.add(printable(change.desired().map(DesiredAction::place).orElse("") + ": " + warning));
            }
        }
        return lines;
    }

    private Stream<String> unmanaged(boolean each) {
        int count = plan.unmanaged().size();
        if (count == 0) {
            return Stream.empty();
        }
        String line = Output.count(count, "action") + " of the organization " + (count == 1 ? "is" : "are")
                + " not among the definitions and left alone";
        return each
                ? Stream.concat(Stream.of(line + ":"), plan.unmanaged().stream().map(PlanPage::unmanaged))
                : Stream.of(line + ".");
    }

    private static String unmanaged(ActionSummary action) {
        return "    " + printable(action.name().replace('\n', ' ')) + "  (" + action.id() + ")";
    }

    /** Returns Markdown for a comment of a pull request. */
    public String markdown() {
        StringBuilder text =
                new StringBuilder("### Data actions: " + escaped(summary()) + "\n\n" + escaped(target) + "\n");
        for (Change change : plan.changes()) {
            if (change.kind() == Kind.UNCHANGED) {
                continue;
            }
            text.append("\n**")
                    .append(change.kind())
                    .append("** ")
                    .append(escaped(change.shownName()))
                    .append('\n');
            List<String> details = details(change);
            if (!details.isEmpty()) {
                String fence = "`".repeat(Math.max(3, longestRun(details) + 1));
                text.append('\n').append(fence).append("diff\n");
                details.forEach(line -> text.append(diffLine(line)).append('\n'));
                text.append(fence).append('\n');
            }
        }
        warnings()
                .forEach(line ->
                        text.append("\n> **Warning** ").append(escaped(line)).append('\n'));
        unmanaged(false).forEach(line -> text.append('\n').append(escaped(line)).append('\n'));
        return printable(text.toString());
    }

    private static String diffLine(String line) {
        // What stands at the margin is what a diff colors.
        String text = line.stripLeading();
        return text.startsWith("+ ") || text.startsWith("- ") ? text : "  " + line;
    }

    private static int longestRun(List<String> lines) {
        int longest = 0;
        for (String line : lines) {
            int run = 0;
            for (int i = 0; i < line.length(); i++) {
                run = line.charAt(i) == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|@-])", "\\\\$1").replace('\n', ' ');
    }

    /** Returns a page of HTML that needs nothing else. */
    public String html() {
        StringBuilder text = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>Data actions: plan</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                pre { overflow-x: auto; border: 1px solid #8886; border-radius: 4px; padding: .5rem; }
                .CREATE { color: #1a7f37; } .UPDATE { color: #9a6700; } .REPLACE { color: #bc4c00; }
                .DELETE { color: #fff; background: #cf222e; padding: 0 .3rem; }
                ins { color: #1a7f37; text-decoration: none; } del { color: #cf222e; text-decoration: none; }
                </style>
                </head>
                <body>
                """);
        text.append("<h1>")
                .append(inHtml(summary()))
                .append("</h1>\n<p>")
                .append(inHtml(target))
                .append("</p>\n");
        for (Change change : plan.changes()) {
            if (change.kind() == Kind.UNCHANGED) {
                continue;
            }
            text.append("<h2><span class=\"")
                    .append(change.kind())
                    .append("\">")
                    .append(change.kind())
                    .append("</span> ")
                    .append(inHtml(change.shownName()))
                    .append("</h2>\n");
            List<String> details = details(change);
            if (!details.isEmpty()) {
                text.append("<pre>");
                details.forEach(line -> text.append(htmlLine(line)).append('\n'));
                text.append("</pre>\n");
            }
        }
        warnings()
                .forEach(line -> text.append("<p><strong>Warning</strong> ")
                        .append(inHtml(line))
                        .append("</p>\n"));
        unmanaged(true)
                .forEach(line -> text.append("<p>").append(inHtml(line.strip())).append("</p>\n"));
        return text.append("</body>\n</html>\n").toString();
    }

    private static String htmlLine(String line) {
        String text = line.stripLeading();
        String shown = inHtml(line);
        return text.startsWith("+ ")
                ? "<ins>" + shown + "</ins>"
                : text.startsWith("- ") ? "<del>" + shown + "</del>" : shown;
    }

    private static String inHtml(String text) {
        return printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
