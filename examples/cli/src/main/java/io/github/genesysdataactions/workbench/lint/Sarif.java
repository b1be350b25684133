package io.github.genesysdataactions.workbench.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.genesysdataactions.lint.LintRule;
import io.github.genesysdataactions.lint.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Writes findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show beside the lines. */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final JsonGenerator out;
    private final Path root;

    private Sarif(JsonGenerator out, Path root) {
        this.out = out;
        this.root = root;
    }

    /**
     * Returns the text.
     *
     * @param root what the addresses of files are relative to; the text does not say where it is
     * @param version the version of this program
     */
    public static String of(List<Located> findings, Path root, String version) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            new Sarif(out, root).write(findings, version);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing SARIF failed.", e);
        }
        return text + "\n";
    }

    private void write(List<Located> findings, String version) throws IOException {
        out.writeStartObject();
        out.writeStringField("$schema", SCHEMA);
        out.writeStringField("version", "2.1.0");
        out.writeArrayFieldStart("runs");
        out.writeStartObject();
        out.writeObjectFieldStart("tool");
        out.writeObjectFieldStart("driver");
        out.writeStringField("name", "data-actions-lint");
        out.writeStringField("version", version);
        out.writeArrayFieldStart("rules");
        for (LintRule rule : LintRule.values()) {
            rule(rule);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        out.writeStringField("columnKind", "utf16CodeUnits");
        out.writeArrayFieldStart("results");
        for (Located finding : findings) {
            result(finding);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void rule(LintRule rule) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", rule.id());
        text("shortDescription", rule.title());
        text("fullDescription", rule.explanation());
        text("help", rule.explanation() + " Source: " + rule.source() + ".");
        out.writeStringField("helpUri", rule.help().toString());
        out.writeObjectFieldStart("defaultConfiguration");
        out.writeStringField("level", level(rule.verdict()));
        out.writeEndObject();
        out.writeEndObject();
    }

    private void result(Located located) throws IOException {
        out.writeStartObject();
        out.writeStringField("ruleId", located.finding().rule().id());
        out.writeStringField("level", level(located.finding().verdict()));
        text("message", located.action() + ": " + located.finding().message() + " " + located.remedy());
        out.writeArrayFieldStart("locations");
        out.writeStartObject();
        if (located.source().isPresent()) {
            source(located.source().get());
        }
        out.writeArrayFieldStart("logicalLocations");
        out.writeStartObject();
        out.writeStringField("name", located.action());
        out.writeStringField(
                "fullyQualifiedName",
                located.action() + ": " + located.finding().path());
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void source(Located.Source source) throws IOException {
        out.writeObjectFieldStart("physicalLocation");
        out.writeObjectFieldStart("artifactLocation");
        Path file = source.file().toAbsolutePath().normalize();
        boolean isInside = file.startsWith(root);
        out.writeStringField("uri", isInside ? relative(root.relativize(file)) : String.valueOf(file.toUri()));
        if (isInside) {
            out.writeStringField("uriBaseId", ROOT);
        }
        out.writeEndObject();
        out.writeObjectFieldStart("region");
        out.writeNumberField("startLine", source.line());
        out.writeNumberField("startColumn", source.column());
        out.writeEndObject();
        out.writeEndObject();
    }

    private static String relative(Path path) {
        String slashes = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        try {
            return new URI(null, null, slashes, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The path " + slashes + " is not part of an address.", e);
        }
    }

    private void text(String field, String text) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeStringField("text", text);
        out.writeEndObject();
    }

    private static String level(Verdict verdict) {
        return verdict == Verdict.RISKY ? "warning" : "error";
    }
}
