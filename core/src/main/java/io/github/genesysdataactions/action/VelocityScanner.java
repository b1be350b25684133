package io.github.genesysdataactions.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the references in a Velocity template, with the grammar of the Apache Velocity User Guide: formal, quiet and
 * short references, escapes, comments, unparsed content, directives and method calls.
 *
 * <p>Single-quoted text is literal within parentheses only, as there it is a string of the language.
 */
final class VelocityScanner {
    /** Calls within calls beyond this depth are read as text, so that no template exhausts the stack. */
    private static final int DEEPEST = 100;

    private final String text;
    private final List<VelocityReference> found = new ArrayList<>();
    private int at;
    private int nesting;

    VelocityScanner(String text) {
        this.text = text;
    }

    List<VelocityReference> scan() {
        while (at < text.length()) {
            step();
        }
        return List.copyOf(found);
    }

    private void step() {
        switch (text.charAt(at)) {
            case '\\' -> escape();
            case '#' -> directive();
            case '$' -> reference();
            default -> at++;
        }
    }

    /** An odd number of backslashes takes its meaning from the {@code $} or {@code #} after it. */
    private void escape() {
        int begin = at;
        while (is('\\')) {
            at++;
        }
        if ((at - begin) % 2 == 1 && (is('$') || is('#'))) {
            at++;
        }
    }

    private void directive() {
        if (text.startsWith("##", at)) {
            skipPast("\n");
        } else if (text.startsWith("#*", at)) {
            skipPast("*#");
        } else if (text.startsWith("#[[", at)) {
            skipPast("]]#");
        } else {
            at++;
            boolean braced = accept('{');
            boolean named = identifier() != null;
            if (braced) {
                accept('}');
            }
            if (named && is('(')) {
                arguments();
            }
        }
    }

    private void reference() {
        int begin = at;
        at++;
        boolean quiet = accept('!');
        accept('{');
        String root = identifier();
        if (root == null) {
            at = begin + 1;
            return;
        }
        int entry = found.size();
        String property = null;
        for (boolean first = true; ; first = false) {
            String name = property();
            if (name != null && first && !is('(')) {
                property = name;
            }
            if (is('(') && name != null) {
                arguments();
            } else if (is('[')) {
                brackets();
            } else if (name == null) {
                break;
            }
        }
        found.add(entry, new VelocityReference(root, property, quiet, begin));
    }

    /** Reads {@code .name}; a full stop at the end of a sentence is none. */
    private @Nullable String property() {
        int begin = at;
        if (accept('.')) {
            String name = identifier();
            if (name != null) {
                return name;
            }
        }
        at = begin;
        return null;
    }

    private @Nullable String identifier() {
        int begin = at;
        while (at < text.length() && isPart(text.charAt(at), at == begin)) {
            at++;
        }
        return at == begin ? null : text.substring(begin, at);
    }

    private static boolean isPart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        boolean later = c == '-' || (c >= '0' && c <= '9');
        return letter || (later && !first);
    }

    private void arguments() {
        enclosed('(', ')');
    }

    private void brackets() {
        enclosed('[', ']');
    }

    private void enclosed(char open, char close) {
        if (nesting == DEEPEST) {
            at++;
            return;
        }
        nesting++;
        skipEnclosed(open, close);
        nesting--;
    }

    private void skipEnclosed(char open, char close) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                at++;
                skipPast("'");
            } else if (c == '"') {
                quoted();
            } else if (c == '$') {
                reference();
            } else {
                at++;
                depth += c == open ? 1 : 0;
                depth -= c == close ? 1 : 0;
                if (depth == 0) {
                    return;
                }
            }
        }
    }

    private void quoted() {
        at++;
        while (at < text.length() && !is('"')) {
            step();
        }
        at++;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean accept(char c) {
        boolean there = is(c);
        at += there ? 1 : 0;
        return there;
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }
}
