package io.github.genesysdataactions.local.execute;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a template prints, from which place of it, and what its conditions come to. */
final class TracingWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Rendered.Piece> pieces = new ArrayList<>();
    private final List<Rendered.Condition> conditions = new ArrayList<>();
    private final List<Rendered.Reference> references = new ArrayList<>();
    private final RenderBudget budget;
    private @Nullable Open current;

    TracingWriter(RenderBudget budget) {
        this.budget = budget;
    }

    /** A node that prints. */
    record Open(@Nullable Open outer, Rendered.Mark mark, Rendered.Kind kind, int from) {}

    Open begin(Rendered.Mark mark, Rendered.Kind kind) {
        Open open = new Open(current, mark, kind, text.length());
        current = open;
        return open;
    }

    void end(Open open) {
        if (text.length() > open.from()) {
            pieces.add(new Rendered.Piece(open.from(), text.length(), open.kind(), open.mark()));
        }
        current = open.outer();
    }

    void condition(Rendered.Mark mark, boolean holds) {
        conditions.add(new Rendered.Condition(mark, holds));
    }

    /** Notes a reference that is about to print its value, or itself. */
    void reference(String reference, boolean hasValue) {
        Position at = current == null ? new Position(1, 1) : current.mark().position();
        references.add(new Rendered.Reference(new Rendered.Mark(at, reference), hasValue));
    }

    /** Returns the place of what prints at the moment. */
    @Nullable
    Position position() {
        return current == null ? null : current.mark().position();
    }

    @Override
    public void write(String printed) {
        budget.charge(printed.length());
        text.append(printed);
    }

    @Override
    public void write(char[] printed, int offset, int length) {
        write(new String(printed, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Returns what was printed so far. */
    Rendered rendered(String part, String template) {
        return new Rendered(part, template, text.toString(), pieces, conditions, references);
    }
}
