package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.execute.Outline;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.local.execute.Translation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the runs of one action have reached. Safe to use from several threads. */
public final class ActionCoverage {
    private final TestedAction action;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, Sides> inputs = new LinkedHashMap<>();
    private final Map<String, Sides> translations = new LinkedHashMap<>();
    private final Map<String, Integer> defaulted = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> required = new HashSet<>();
    private int noAnswers;
    private int runs;

    ActionCoverage(TestedAction action) {
        this.action = action;
        JsonNode schema = action.record().contract().inputSchema();
        schema.path("required").forEach(name -> required.add(name.asText()));
        action.inputs().forEach(name -> inputs.put(name, new Sides()));
        action.config()
                .at("/response/translationMap")
                .fieldNames()
                .forEachRemaining(name -> translations.put(name, new Sides()));
        parts().forEach(part -> templates.put(part, new Template(part, action.template(part))));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("config.request.requestUrlTemplate"));
        action.config()
                .at("/request/headers")
                .fieldNames()
                .forEachRemaining(name -> parts.add("config.request.headers." + name));
        String method = action.config().at("/request/requestType").asText();
        if (!method.equals("GET") && !method.equals("DELETE")) {
            parts.add("config.request.requestTemplate");
        }
        parts.add("config.response.successTemplate");
        return parts;
    }

    /** Two sides of one thing: how often each was seen. */
    static final class Sides {
        int yes;
        int no;

        void add(boolean side) {
            if (side) {
                yes++;
            } else {
                no++;
            }
        }

        int reached() {
            return (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
        }
    }

    /** What was reached of one template. */
    static final class Template {
        final String part;
        final String text;
        final Outline outline;
        final Map<Rendered.Mark, Sides> conditions = new LinkedHashMap<>();
        final Set<Rendered.Mark> reached = new HashSet<>();

        Template(String part, String text) {
            this.part = part;
            this.text = text;
            this.outline = Execution.engine(Set.of()).outline(text);
            outline.conditions().forEach(mark -> conditions.put(mark, new Sides()));
        }

        void add(Rendered rendered) {
            rendered.conditions().forEach(condition -> {
                Sides sides = conditions.get(condition.mark());
                if (sides != null) {
                    sides.add(condition.holds());
                }
            });
            rendered.pieces().forEach(piece -> reached.add(piece.mark()));
            // A reference that prints nothing is reached, too.
            rendered.references().forEach(reference -> reached.add(reference.mark()));
        }

        Points branches() {
            return new Points(
                    conditions.values().stream().mapToInt(Sides::reached).sum(), 2 * conditions.size());
        }

        Points references() {
            return new Points(
                    (int) outline.references().stream()
                            .filter(reached::contains)
                            .count(),
                    outline.references().size());
        }

        /** Returns the lines that hold something that was not reached. */
        Set<Integer> missedLines() {
            Set<Integer> lines = new TreeSet<>();
            for (Rendered.Mark leaf : outline.leaves()) {
                if (!reached.contains(leaf)
                        && !leaf.source().isBlank()
                        && !leaf.source().startsWith("#")) {
                    lines.add(leaf.position().line());
                    String rest = leaf.source();
                    for (int i = rest.indexOf('\n'); i >= 0; i = rest.indexOf('\n', i + 1)) {
                        lines.add(leaf.position().plus(rest.substring(0, i + 1)).line());
                    }
                }
            }
            return lines;
        }

        /** Returns the lines with a condition of which one side only was seen. */
        Set<Integer> halfLines() {
            Set<Integer> lines = new TreeSet<>();
            conditions.forEach((mark, sides) -> {
                if (sides.reached() == 1) {
                    lines.add(mark.position().line());
                }
            });
            return lines;
        }

        /** Returns the lines with a condition that was never asked. */
        Set<Integer> unaskedLines() {
            Set<Integer> lines = new TreeSet<>();
            conditions.forEach((mark, sides) -> {
                if (sides.reached() == 0) {
                    lines.add(mark.position().line());
                }
            });
            return lines;
        }
    }

    synchronized void add(ActionResult result) {
        runs++;
        inputs.forEach((name, sides) -> sides.add(result.inputTree().has(name)));
        result.rendered().forEach(rendered -> {
            Template template = templates.get(rendered.part());
            if (template != null) {
                template.add(rendered);
            }
        });
        for (Translation translation : result.run().translations()) {
            translations
                    .computeIfAbsent(translation.name(), name -> new Sides())
                    .add(translation.found() != null);
            if (translation.isDefault()) {
                defaulted.merge(translation.name(), 1, Integer::sum);
            }
        }
        for (Execution.Exchange exchange : result.exchanges()) {
            if (exchange.answer().status() == 0) {
                noAnswers++;
            } else {
                statuses.merge(exchange.answer().status(), 1, Integer::sum);
            }
        }
    }

    /** Returns the name of the action. */
    public String name() {
        return action.name();
    }

    /** Returns how often it ran. */
    public synchronized int runs() {
        return runs;
    }

    /** Returns the branches: two for each condition of {@code #if} and {@code #elseif}. */
    public synchronized Points branches() {
        return Points.sum(templates.values().stream().map(Template::branches).toList());
    }

    /** Returns the references that are printed where they stand in a template. */
    public synchronized Points references() {
        return Points.sum(templates.values().stream().map(Template::references).toList());
    }

    /** Returns the inputs: one point for a required one that was given; two for an optional one, given and left out. */
    public synchronized Points inputs() {
        int reached = 0;
        int all = 0;
        for (Map.Entry<String, Sides> input : inputs.entrySet()) {
            boolean always = required.contains(input.getKey());
            all += always ? 1 : 2;
            reached += always
                    ? Math.min(input.getValue().yes, 1)
                    : input.getValue().reached();
        }
        return new Points(reached, all);
    }

    /** Returns the entries of the translation map: two points for each, found and not found. */
    public synchronized Points translations() {
        return new Points(
                translations.values().stream().mapToInt(Sides::reached).sum(), 2 * translations.size());
    }

    /** Returns the answers of the backend: one point for a 2xx, one for any other or none. */
    public synchronized Points answers() {
        boolean good = statuses.keySet().stream().anyMatch(status -> status / 100 == 2);
        boolean other = noAnswers > 0 || statuses.keySet().stream().anyMatch(status -> status / 100 != 2);
        return new Points((good ? 1 : 0) + (other ? 1 : 0), 2);
    }

    /** Returns how often the backend answered with each status. */
    public synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Returns all of it together. */
    public synchronized Points total() {
        return Points.sum(List.of(branches(), references(), inputs(), translations(), answers()));
    }

    /** Returns what was not reached, each with its place. */
    public synchronized List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (Template template : templates.values()) {
            template.conditions.forEach((mark, sides) -> {
                if (sides.reached() < 2) {
                    missed.add(place(template, mark) + ": #if(" + mark.source() + ") was "
                            + (sides.reached() == 0 ? "never asked" : "never " + (sides.yes > 0 ? "false" : "true")));
                }
            });
            template.outline.references().stream()
                    .filter(mark -> !template.reached.contains(mark))
                    .forEach(mark -> missed.add(place(template, mark) + ": " + mark.source() + " was never printed"));
        }
        inputs.forEach((name, sides) -> {
            if (sides.yes == 0) {
                missed.add("input " + name + ": was never given");
            } else if (sides.no == 0 && !required.contains(name)) {
                missed.add("input " + name + ": was never left out");
            }
        });
        translations.forEach((name, sides) -> {
            if (sides.yes == 0) {
                missed.add(action.entry("translationMap", name) + ": " + name + " was never found");
            }
            if (sides.no == 0) {
                missed.add(action.entry("translationMap", name) + ": " + name + " was never missing");
            }
        });
        if (answers().reached() < 2) {
            missed.add(
                    statuses.isEmpty() && noAnswers == 0
                            ? "the backend was never asked"
                            : statuses.keySet().stream().anyMatch(status -> status / 100 == 2)
                                    ? "the backend never failed"
                                    : "the backend never answered with 2xx");
        }
        return missed;
    }

    private Place place(Template template, Rendered.Mark mark) {
        return action.place(
                template.part, mark.position().line(), mark.position().column());
    }

    synchronized List<Template> templates() {
        return new ArrayList<>(templates.values());
    }

    synchronized Map<String, Sides> inputSides() {
        return new LinkedHashMap<>(inputs);
    }

    synchronized Map<String, Sides> translationSides() {
        return new LinkedHashMap<>(translations);
    }

    synchronized int defaulted(String name) {
        return defaulted.getOrDefault(name, 0);
    }

    boolean isRequired(String input) {
        return required.contains(input);
    }

    String fileOf(Template template) {
        return action.place(template.part, 1, 1).file();
    }

    /** Returns name and percentage. */
    @Override
    public String toString() {
        return "ActionCoverage[" + name() + ", " + Points.shown(total().percent()) + "]";
    }
}
