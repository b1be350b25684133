package io.github.genesysdataactions.local.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that a template made, and how it came about. A template that failed has what it made until then.
 *
 * @param part the field that the template stands in, such as {@code config.request.requestTemplate}
 * @param template the template itself
 * @param text what came out
 * @param pieces the parts of the text, from front to back, each from one place of the template
 * @param conditions the conditions of {@code #if} and {@code #elseif} that were asked, in their order
 * @param references the references that were printed, also into texts in quotes, in their order
 */
public record Rendered(
        String part,
        String template,
        String text,
        List<Piece> pieces,
        List<Condition> conditions,
        List<Reference> references) {
    public Rendered {
        pieces = List.copyOf(pieces);
        conditions = List.copyOf(conditions);
        references = List.copyOf(references);
    }

    /** What a piece comes from. */
    public enum Kind {
        TEXT,
        REFERENCE,
        DIRECTIVE
    }

    /**
     * One part of the text.
     *
     */
    public record Piece(int from, int to, Kind kind, Mark mark) {
        /** Returns what stands in the template. */
        public String source() {
            return mark.source();
        }
    }

    /** Something that stands in a template, and where. */
    public record Mark(Position position, String source) {}

    /** A condition, and whether it held. */
    public record Condition(Mark mark, boolean holds) {}

    /**
     * A reference that was printed.
     *
     * @param mark the place of what holds it, and the reference as the template has it
     * @param hasValue whether it had a value; without one it printed itself, or nothing after {@code $!}
     */
    public record Reference(Mark mark, boolean hasValue) {
        /** Returns whether the reference itself was printed, as it had no value. */
        public boolean isPrintedLiterally() {
            return !hasValue && !mark.source().startsWith("$!");
        }
    }

    /** Returns the place that a character of the text comes from. */
    public Place place(int position) {
        Position last = new Position(1, 1);
        for (Piece piece : pieces) {
            if (piece.from() > position) {
                break;
            }
            if (position < piece.to()) {
                return at(
                        piece.kind() == Kind.TEXT
                                ? piece.mark().position().plus(text.substring(piece.from(), position))
                                : piece.mark().position());
            }
            last = piece.mark().position();
        }
        return at(last);
    }

    /** Returns the place of something that stands in the template. */
    Place place(Mark mark) {
        return at(mark.position());
    }

    /** Returns what made a character of the text; null where that is not known. */
    @Nullable
    Piece pieceAt(int position) {
        return pieces.stream()
                .filter(piece -> piece.from() <= position && position < piece.to())
                .findFirst()
                .orElse(null);
    }

    /** Returns the reference that printed what a parser of the text stopped at; null if it was none. */
    @Nullable
    Piece printedAt(int fault) {
        // It stops up to two characters behind the value.
        return pieces.stream()
                .filter(piece -> piece.kind() == Kind.REFERENCE)
                .filter(piece -> piece.from() <= fault && fault <= piece.to() + 1)
                .findFirst()
                .orElse(null);
    }

    /** Says where a character of the text comes from: from which reference, or from where in the template. */
    String origin(int position) {
        String reference = pieces.stream()
                .filter(piece -> piece.kind() == Kind.REFERENCE && piece.from() <= position && position < piece.to())
                .map(piece -> piece.source() + " at ")
                .findFirst()
                .orElse("");
        return "from " + reference + place(position).position() + " of the template";
    }

    private Place at(Position position) {
        return new Place(part, position);
    }
}
