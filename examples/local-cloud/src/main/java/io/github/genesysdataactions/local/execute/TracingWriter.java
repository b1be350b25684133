package io.github.genesysdataactions.local.execute;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Collects what a template prints, and which part of it each reference printed. */
final class TracingWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Rendered.Insertion> insertions = new ArrayList<>();
    private final RenderBudget budget;
    private String reference = "";
    private String expected = "";

    TracingWriter(RenderBudget budget) {
        this.budget = budget;
    }

    /** Names the reference that is about to print a text; what a quoted argument prints never gets here. */
    void expect(String newReference, String newText) {
        reference = newReference;
        expected = newText;
    }

    @Override
    public void write(String printed) {
        budget.charge(printed.length());
        if (!expected.isEmpty() && printed.equals(expected)) {
            insertions.add(new Rendered.Insertion(text.length(), text.length() + printed.length(), reference));
            expected = "";
        }
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
    Rendered rendered(String template) {
        return new Rendered(template, text.toString(), insertions);
    }
}
