package io.github.genesysdataactions.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.Compatibility;
import io.github.genesysdataactions.json.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints a plan. */
final class PlanText {
    /** Names and templates come from the organization too; what moves the cursor could make a log say something else. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]");

    private PlanText() {}

    static String table(Plan plan) {
        StringBuilder text = new StringBuilder(Arrays.stream(Change.Kind.values())
                .map(kind -> plan.changes(kind).size() + " " + word(kind))
                .collect(Collectors.joining(
                        ", ", "Plan: ", ", " + plan.unmanaged().size() + " unmanaged.\n")));
        for (Change change : plan.changes()) {
            if (change.kind() != Change.Kind.UNCHANGED) {
                line(text, change.kind().name(), change.shownName(), change.id());
                String details = change.toString();
                int first = details.indexOf('\n');
                if (first > 0) {
                    text.append(details.substring(first + 1).indent(10));
                }
            }
        }
        for (Change change : plan.changes()) {
            change.desired()
                    .map(DesiredAction::warnings)
                    .orElse(List.of())
                    .forEach(warning -> text.append("WARNING    ")
                            .append(change.desired().map(DesiredAction::place).orElse(""))
                            .append(": ")
                            .append(warning)
                            .append('\n'));
        }
        for (ActionSummary action : plan.unmanaged()) {
            line(text, "UNMANAGED", action.name(), Optional.of(action.id()));
        }
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private static String word(Change.Kind kind) {
        return kind == Change.Kind.UNCHANGED ? "unchanged" : "to " + kind.name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String kind, String name, Optional<String> id) {
        text.append(String.format(
                "%-9s  %s%s\n",
                kind,
                name.replace('\n', ' '),
                id.map(known -> "  (" + known + ")").orElse("")));
    }

    static String json(Plan plan) {
        return Json.writePretty(out -> {
            out.writeStartObject();
            out.writeBooleanField("hasChanges", plan.hasChanges());
            out.writeArrayFieldStart("changes");
            for (Change change : plan.changes()) {
                change(change, out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("unmanaged");
            for (ActionSummary action : plan.unmanaged()) {
                out.writeStartObject();
                out.writeStringField("name", action.name());
                out.writeStringField("id", action.id());
                out.writeStringField("integrationId", action.integrationId());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void change(Change change, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("change", change.kind().name());
        out.writeStringField("name", change.shownName());
        text("id", change.id(), out);
        if (change.version() > 0) {
            out.writeNumberField("version", change.version());
        }
        text("integrationId", change.integrationId(), out);
        text("place", change.desired().map(DesiredAction::place), out);
        out.writeArrayFieldStart("fields");
        for (FieldChange field : change.fields()) {
            out.writeStartObject();
            out.writeStringField("path", field.path());
            text("before", field.before(), out);
            text("after", field.after(), out);
            texts("lines", field.diff(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        texts("unread", change.unread(), out);
        Optional<Compatibility> compatibility = change.compatibility();
        if (compatibility.isPresent()) {
            out.writeBooleanField("compatible", compatibility.get().isCompatible());
            texts(
                    "breaking",
                    compatibility.get().breakingChanges().stream()
                            .map(Object::toString)
                            .toList(),
                    out);
        }
        text("beside", change.freeName().map(name -> shown(change, name)), out);
        texts(
                "warnings",
                change.desired().map(DesiredAction::warnings).orElse(List.of()).stream()
                        .map(Object::toString)
                        .toList(),
                out);
        out.writeEndObject();
    }

    private static String shown(Change change, String text) {
        return change.desired().map(desired -> desired.shown(text)).orElse(text);
    }

    private static void text(String name, Optional<String> text, JsonGenerator out) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(name, text.get());
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator out) throws IOException {
        if (!texts.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (String text : texts) {
                out.writeString(text);
            }
            out.writeEndArray();
        }
    }
}
