package io.github.genesysdataactions.lint;

import org.jspecify.annotations.Nullable;

/**
 * What is known of JSON at a place in its text.
 *
 * @param inString whether it is between quotation marks
 * @param escaped whether a backslash stands right before, in a string
 * @param last the last character before it that is no space and in no string; 0 if there is none
 * @param open the innermost bracket that is open
 * @param lost whether nothing is known of it, as branches of the template differ
 */
record JsonState(
        boolean inString,
        boolean escaped,
        char last,
        @Nullable Bracket open,
        boolean lost) {
    static final JsonState BEGIN = new JsonState(false, false, '\0', null, false);

    /** An open bracket in another one. */
    record Bracket(char kind, @Nullable Bracket outer) {}

    /** Returns the place after more text. */
    JsonState after(String text) {
        boolean string = inString;
        boolean escape = escaped;
        char previous = last;
        Bracket bracket = open;
        boolean astray = lost;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (string) {
                string = escape || c != '"';
                escape = !escape && c == '\\';
                continue;
            }
            switch (c) {
                case '{', '[' -> bracket = new Bracket(c, bracket);
                case '}', ']' -> {
                    astray |= bracket == null;
                    bracket = bracket == null ? null : bracket.outer();
                }
                case '"' -> string = true;
                default -> {}
            }
            previous = Character.isWhitespace(c) ? previous : c;
        }
        return new JsonState(string, escape, previous, bracket, astray);
    }

    /** Returns the place after a value that is put in. */
    JsonState afterValue() {
        return new JsonState(inString, false, inString ? last : 'v', open, lost);
    }

    /** Returns whether a value, and not a name or a piece of something, has to stand here. */
    boolean isValue() {
        if (inString || lost) {
            return false;
        }
        boolean inList = open != null && open.kind() == '[';
        return last == '\0' || last == ':' || (inList && (last == '[' || last == ','));
    }

    /** Returns whether a name of an object has to stand here. */
    boolean isName() {
        return !inString && !lost && open != null && open.kind() == '{' && (last == '{' || last == ',');
    }

    /** Returns what is known where two branches of a template meet. */
    JsonState meet(JsonState other) {
        return new JsonState(
                inString,
                escaped,
                last == other.last ? last : '?',
                open,
                lost || other.lost || inString != other.inString || !isSame(open, other.open));
    }

    /** Looks one bracket deep, as the outer ones are the same objects unless a branch has closed some. */
    @SuppressWarnings("ReferenceEquality") // by value it would go down through all brackets, however many
    private static boolean isSame(@Nullable Bracket one, @Nullable Bracket other) {
        return one == other
                || (one != null && other != null && one.kind() == other.kind() && one.outer() == other.outer());
    }
}
