package io.github.genesysdataactions.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a JSONPath cannot be read, by the grammar that data actions are reported to use: that of the Java library
 * json-path. It is lenient: no {@code $} at the beginning, {@code $.['a']} and {@code .size()} are fine.
 */
final class JsonPathSyntax {
    private static final int DEEPEST = 50;
    /** In a filter a path ends before one of these. */
    private static final String END_OF_PATH = "<>=~!) ";

    private static final Set<String> FUNCTIONS = Set.of(
            "avg", "stddev", "sum", "min", "max", "concat", "length", "size", "append", "keys", "first", "last",
            "index");
    private static final Set<String> WORDS = Set.of(
            "in",
            "nin",
            "contains",
            "all",
            "size",
            "exists",
            "type",
            "matches",
            "empty",
            "subsetof",
            "anyof",
            "noneof");
    private static final Set<String> SIGNS = Set.of("==", "===", "!=", "!==", "<", "<=", ">", ">=", "=~");

    private final String text;
    private int at;
    private int nesting;

    private JsonPathSyntax(String text) {
        this.text = text.stripTrailing();
    }

    /**
     * A reason not to read a path.
     *
     * @param at where, counted from 0
     * @param message what is wrong
     */
    record Fault(int at, String message) {}

    /** Stops the reading. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Unreadable(int at, String message) {
            super(message, null, false, false);
            fault = new Fault(at, message);
        }
    }

    /** Returns why the path cannot be read; empty if it can. */
    static Optional<Fault> fault(String path) {
        JsonPathSyntax syntax = new JsonPathSyntax(path);
        try {
            syntax.whole();
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.fault);
        }
    }

    private void whole() {
        blanks();
        if (isAtEnd()) {
            throw new Unreadable(at, "the path is empty");
        }
        if (text.endsWith(".")) {
            throw new Unreadable(text.length() - 1, "a path does not end with a full stop");
        }
        if (is('$') || is('@')) {
            at++;
            if (!isAtEnd() && !is('.') && !is('[')) {
                throw new Unreadable(at, "after '" + text.charAt(at - 1) + "' there is a '.' or a '['");
            }
        } else if (!is('.') && !is('[')) {
            step();
        }
        while (!isAtEnd()) {
            step();
        }
    }

    /** Reads one of {@code .name}, {@code ..name}, {@code .*}, {@code [...]}, {@code name()}. */
    private void step() {
        if (is('.')) {
            at++;
            if (is('.')) {
                at++;
            }
            if (is('.')) {
                throw new Unreadable(at, "a full stop too many");
            }
            if (isAtEnd()) {
                throw new Unreadable(at - 1, "a path does not end with a full stop");
            }
        }
        if (is('[')) {
            bracket();
        } else if (is('*')) {
            at++;
        } else {
            name();
        }
    }

    private void name() {
        int begin = at;
        while (!isAtEnd() && !is('.') && !is('[') && !is('(')) {
            if (is(' ')) {
                throw new Unreadable(at, "a name with a blank is written ['like this']");
            }
            at++;
        }
        if (is('(')) {
            if (!FUNCTIONS.contains(text.substring(begin, at))) {
                throw new Unreadable(begin, "there is no function of this name");
            }
            arguments();
        } else if (at == begin) {
            throw new Unreadable(at, "a name is missing");
        }
    }

    private void arguments() {
        int open = at;
        int end = closing(at, '(', ')');
        if (end < 0) {
            throw new Unreadable(open, "the '(' is not closed");
        }
        at = end + 1;
    }

    private void bracket() {
        int open = at++;
        if (isAtEnd()) {
            return; // json-path passes over a bracket at the very end
        }
        blanks();
        if (is('\'') || is('"')) {
            names(open);
        } else if (is('?')) {
            filter(open);
        } else if (is('*')) {
            at++;
            close(open);
        } else {
            numbers(open);
        }
    }

    private void names(int open) {
        char quote = text.charAt(at);
        while (true) {
            if (!is(quote)) {
                throw new Unreadable(Math.min(at, text.length()), "a name in quotation marks is missing");
            }
            string();
            blanks();
            if (!is(',')) {
                break;
            }
            at++;
            blanks();
        }
        close(open);
    }

    private void numbers(int open) {
        int begin = at;
        while (!isAtEnd() && "0123456789,:- ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String inside = text.substring(begin, at).strip();
        if (!is(']')) {
            throw new Unreadable(
                    isAtEnd() ? open : at,
                    isAtEnd()
                            ? "the '[' is not closed"
                            : "between brackets stands a number, a name in quotation marks," + " a filter ?(…) or *");
        }
        String number = "-?\\d{1,9}";
        boolean isSlice = inside.matches("(" + number + ")?:(" + number + ")?") && !inside.equals(":");
        if (!isSlice && !inside.matches(number + "(\\s*,\\s*" + number + ")*")) {
            throw new Unreadable(begin, "between the brackets there is no number");
        }
        at++;
    }

    private void filter(int open) {
        at++;
        blanks();
        if (!is('(')) {
            throw new Unreadable(at, "a filter is written ?(…)");
        }
        at++;
        or();
        blanks();
        if (!is(')')) {
            throw new Unreadable(isAtEnd() ? open : at, "the filter is not closed with ')'");
        }
        at++;
        close(open);
    }

    private void close(int open) {
        blanks();
        if (!is(']')) {
            throw new Unreadable(isAtEnd() ? open : at, "the '[' is not closed");
        }
        at++;
    }

    private void or() {
        if (++nesting > DEEPEST) {
            throw new Unreadable(at, "the filter is nested too deeply");
        }
        do {
            do {
                operand();
                blanks();
            } while (accept("&&"));
        } while (accept("||"));
        nesting--;
    }

    private void operand() {
        blanks();
        while (is('!')) {
            at++;
            blanks();
        }
        if (is('(')) {
            int open = at++;
            or();
            blanks();
            if (!is(')')) {
                throw new Unreadable(isAtEnd() ? open : at, "the '(' is not closed");
            }
            at++;
            return;
        }
        boolean isPath = is('@') || is('$');
        value();
        blanks();
        if (!isAtEnd() && !is(')') && !starts("&&") && !starts("||")) {
            operator();
            value();
        } else if (!isPath) {
            throw new Unreadable(at, "a comparison is missing");
        }
    }

    private void operator() {
        int begin = at;
        while (!isAtEnd() && "<>=~!".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == begin) {
            while (!isAtEnd() && !is(' ') && !is(')')) {
                at++;
            }
        }
        String operator = text.substring(begin, at);
        if (!SIGNS.contains(operator) && !WORDS.contains(operator.toLowerCase(Locale.ROOT))) {
            throw new Unreadable(begin, "there is no such comparison; equality is written ==");
        }
    }

    private void value() {
        blanks();
        char c = isAtEnd() ? ')' : text.charAt(at);
        switch (c) {
            case '\'', '"' -> string();
            case '@', '$' -> path();
            case '/' -> pattern();
            case '[' -> literal('[', ']');
            case '{' -> literal('{', '}');
            default -> word();
        }
    }

    private void word() {
        int begin = at;
        while (!isAtEnd() && "<>=~!&|() ,".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(begin, at);
        if (!word.matches("true|false|null|-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE]-?[0-9]+)?")) {
            throw new Unreadable(
                    begin, word.isEmpty() ? "a value is missing" : "a string in a filter needs quotation marks");
        }
    }

    private void path() {
        at++;
        if (!isAtEnd() && END_OF_PATH.indexOf(text.charAt(at)) < 0 && !is('.') && !is('[')) {
            throw new Unreadable(at, "after '@' there is a '.' or a '['");
        }
        while (!isAtEnd() && END_OF_PATH.indexOf(text.charAt(at)) < 0) {
            pathStep();
        }
    }

    private void pathStep() {
        if (is('.')) {
            at++;
            if (is('.')) {
                at++;
            }
        }
        if (is('[')) {
            bracket();
        } else if (is('*')) {
            at++;
        } else {
            int begin = at;
            while (!isAtEnd() && ".[(".indexOf(text.charAt(at)) < 0 && END_OF_PATH.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == begin) {
                throw new Unreadable(at, "a name is missing");
            }
            if (is('(')) {
                arguments();
            }
        }
    }

    private void pattern() {
        int begin = at++;
        while (!isAtEnd() && !is('/')) {
            at += is('\\') ? 2 : 1;
        }
        if (isAtEnd()) {
            throw new Unreadable(begin, "the pattern is not closed with '/'");
        }
        at++;
        while (!isAtEnd() && Character.isLetter(text.charAt(at))) {
            at++;
        }
    }

    private void literal(char open, char close) {
        int end = closing(at, open, close);
        if (end < 0) {
            throw new Unreadable(at, "the '" + open + "' is not closed");
        }
        at = end + 1;
    }

    private void string() {
        int begin = at;
        char quote = text.charAt(at++);
        while (!isAtEnd() && !is(quote)) {
            at += is('\\') ? 2 : 1;
        }
        if (isAtEnd()) {
            throw new Unreadable(begin, "the quotation mark is not closed");
        }
        at++;
    }

    /** Returns where the bracket is closed, past what stands in quotation marks; -1 if it is not. */
    private int closing(int from, char open, char close) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void blanks() {
        while (is(' ')) {
            at++;
        }
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean starts(String begin) {
        return text.startsWith(begin, at);
    }

    private boolean accept(String word) {
        boolean there = starts(word);
        at += there ? word.length() : 0;
        return there;
    }
}
