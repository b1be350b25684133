package io.github.genesysdataactions.workbench.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.genesysdataactions.lint.LintRule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What lint found in some actions, without the rules that are passed over.
 *
 * @param all in the order of the actions
 * @param failing how many of them fail the run
 */
public record Findings(List<Located> all, long failing) {
    /** Copies the list. */
    public Findings {
        all = List.copyOf(all);
    }

    /**
     * Sorts findings out.
     *
     * @param ignored the ids of rules that are passed over
     * @param setting what named them, for the message
     * @throws IllegalArgumentException if there is no such rule
     */
    public static Findings of(List<Located> all, FailOn failOn, Collection<String> ignored, String setting) {
        for (String id : ignored) {
            if (Arrays.stream(LintRule.values()).noneMatch(rule -> rule.id().equals(id))) {
                throw new IllegalArgumentException(
                        setting + " names '" + id + "', which is not a rule; docs/lint.md lists them.");
            }
        }
        List<Located> left = all.stream()
                .filter(one -> !ignored.contains(one.finding().rule().id()))
                .toList();
        return new Findings(
                left,
                left.stream()
                        .filter(one -> failOn.includes(one.finding().verdict()))
                        .count());
    }

    /**
     * Returns them as JSON on several lines: {@code {"findings": [{"file": …, "line": …, "column": …, "action": …,
     * "verdict": "risky", "rule": …, "path": …, "message": …, "remedy": …, "help": …}], "failing": 0}}.
     *
     * @param shown how a file is written down
     */
    public String toJson(Function<Path, String> shown) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeArrayFieldStart("findings");
            for (Located one : all) {
                write(one, shown, out);
            }
            out.writeEndArray();
            out.writeNumberField("failing", failing);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the findings failed.", e);
        }
        return text.toString();
    }

    private static void write(Located one, Function<Path, String> shown, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (one.source().isPresent()) {
            Located.Source source = one.source().get();
            out.writeStringField("file", shown.apply(source.file()));
            out.writeNumberField("line", source.line());
            out.writeNumberField("column", source.column());
        }
        out.writeStringField("action", one.action());
        out.writeStringField("verdict", one.finding().verdict().name().toLowerCase(Locale.ROOT));
        out.writeStringField("rule", one.finding().rule().id());
        out.writeStringField("path", one.finding().path());
        out.writeStringField("message", one.finding().message());
        out.writeStringField("remedy", one.remedy());
        out.writeStringField("help", one.finding().rule().help().toString());
        out.writeEndObject();
    }
}
