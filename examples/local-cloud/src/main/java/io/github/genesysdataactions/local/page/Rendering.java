package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a template made, part by part, each with the place in the template that it comes from. */
final class Rendering {
    private final Rendered rendered;
    private final Masking masking;
    private final boolean hidden;
    private final List<Segment> segments = new ArrayList<>();

    /** A part of the text; without a piece it comes from an unknown place. */
    private record Segment(String text, Rendered.@Nullable Piece piece) {}

    /**
     * Shows what a template made.
     *
     * @param hidden whether all of it is secret
     */
    Rendering(Rendered rendered, Masking masking, boolean hidden) {
        this.rendered = rendered;
        this.masking = masking;
        this.hidden = hidden;
        if (hidden) {
            segments.add(new Segment(Masking.MASK, null));
            return;
        }
        int end = 0;
        for (Rendered.Piece piece : rendered.pieces()) {
            add(end, piece.from(), null);
            add(Math.max(end, piece.from()), piece.to(), piece);
            end = Math.max(end, piece.to());
        }
        add(end, rendered.text().length(), null);
    }

    /** Returns the template without secrets. */
    String template() {
        return hidden ? Masking.MASK : TraceView.cut(rendered.template());
    }

    /** Returns the text without secrets. */
    String masked() {
        return TraceView.cut(segments.stream().map(Segment::text).collect(Collectors.joining()));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("part", rendered.part()).put("template", template());
        ArrayNode parts = json.putArray("segments");
        int length = 0;
        for (Segment segment : segments) {
            if (length < TraceView.TEXT) {
                parts.add(json(segment));
            }
            length += segment.text().length();
        }
        json.put("cut", length > TraceView.TEXT);
        ArrayNode conditions = json.putArray("conditions");
        rendered.conditions()
                .forEach(condition -> conditions.add(mark(condition.mark()).put("holds", condition.holds())));
        ArrayNode valueless = json.putArray("valueless");
        rendered.references().stream()
                .filter(reference -> !reference.hasValue())
                .forEach(reference ->
                        valueless.add(mark(reference.mark()).put("printsItself", reference.isPrintedLiterally())));
        return json;
    }

    private void add(int from, int to, Rendered.@Nullable Piece piece) {
        if (from >= to) {
            return;
        }
        String text = rendered.text().substring(from, to);
        boolean secret = piece != null
                && piece.kind() != Rendered.Kind.TEXT
                && masking.hidesSource(piece.source())
                && !text.equals(piece.source());
        segments.add(new Segment(secret ? Masking.MASK : masking.text(text), piece));
    }

    private ObjectNode json(Segment segment) {
        Rendered.Piece piece = segment.piece();
        Rendered.Kind kind = piece == null ? Rendered.Kind.TEXT : piece.kind();
        ObjectNode json = Json.object()
                .put("text", TraceView.cut(segment.text()))
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("source", kind == Rendered.Kind.TEXT || piece == null ? "" : piece.source())
                .put("line", piece == null ? 1 : piece.mark().position().line())
                .put("column", piece == null ? 1 : piece.mark().position().column());
        return json.put("unresolved", piece != null && printsItself(piece.mark()));
    }

    private boolean printsItself(Rendered.Mark mark) {
        return rendered.references().stream()
                .anyMatch(reference ->
                        reference.isPrintedLiterally() && reference.mark().equals(mark));
    }

    private static ObjectNode mark(Rendered.Mark mark) {
        return Json.object()
                .put("source", mark.source())
                .put("line", mark.position().line())
                .put("column", mark.position().column());
    }
}
