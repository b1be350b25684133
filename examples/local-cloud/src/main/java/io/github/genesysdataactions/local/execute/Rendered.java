package io.github.genesysdataactions.local.execute;

import java.util.List;

/**
 * The text that a template made, and which part of it each reference printed.
 *
 * @param template the template itself
 * @param text what came out
 * @param insertions the parts that references printed, from front to back
 */
record Rendered(String template, String text, List<Insertion> insertions) {
    Rendered {
        insertions = List.copyOf(insertions);
    }

    /**
     * One part of the text that a reference printed.
     *
     * @param reference the reference as the template has it, such as {@code ${input.id}}
     */
    record Insertion(int from, int to, String reference) {}

    /** Says where a character of the text comes from: from which reference, or from where in the template. */
    String origin(int position) {
        int templateAt = 0;
        int textAt = 0;
        for (Insertion insertion : insertions) {
            if (insertion.from() > position) {
                break;
            }
            int found = template.indexOf(insertion.reference(), templateAt);
            int start = found < 0 ? templateAt : found;
            if (position < insertion.to()) {
                return "from " + insertion.reference() + " at " + place(start) + " of the template";
            }
            templateAt = start + (found < 0 ? 0 : insertion.reference().length());
            textAt = insertion.to();
        }
        return "from " + place(literal(position, templateAt, textAt)) + " of the template";
    }

    // Directives print nothing, so a plain character may stand further back than its distance says.
    private int literal(int position, int templateAt, int textAt) {
        int expected = templateAt + position - textAt;
        char wanted = position < text.length() ? text.charAt(position) : ' ';
        int found = template.indexOf(wanted, Math.min(expected, template.length()));
        return found < 0 ? Math.min(expected, template.length()) : found;
    }

    private String place(int offset) {
        String before = template.substring(0, offset);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (offset - before.lastIndexOf('\n'));
    }
}
