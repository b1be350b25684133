package io.github.genesysdataactions.velocity;

import io.github.genesysdataactions.velocity.VelocityTemplate.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Velocity template, with the grammar of the Apache Velocity User Guide: formal, quiet and short references,
 * defaults, escapes, comments, unparsed content, directives and method calls.
 *
 * <p>Single-quoted text is literal within parentheses only, as there it is a string of the language. Names may have hyphens,
 * as in Velocity 1.7. Takes any text, and never longer than its length allows.
 */
final class VelocityParser {
    /** Calls within calls beyond this depth are read as text, so that no template exhausts the stack. */
    private static final int DEEPEST = 100;

    /** Arguments beyond this length are not told apart, so that nested ones are not copied again and again. */
    private static final int LONGEST_ARGUMENTS = 1_000;

    private static final Set<String> NEED_PARENTHESES = Set.of("if", "elseif", "foreach");
    private static final Set<String> TAKE_PARENTHESES =
            Set.of("if", "elseif", "set", "foreach", "macro", "define", "include", "parse", "evaluate");
    private static final Set<String> BARE = Set.of("else", "end", "stop", "break");
    private final String text;
    private final int limit;
    private final boolean inString;
    private final List<VelocityPart> parts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<VelocityPart.Directive> open = new ArrayDeque<>();
    private int at;
    private int textBegin;
    private int nesting;

    VelocityParser(String text) {
        this(text, 0, text.length(), 0, false);
    }

    private VelocityParser(String text, int from, int limit, int nesting, boolean inString) {
        this.text = text;
        this.limit = limit;
        this.inString = inString;
        this.nesting = nesting;
        this.at = from;
        this.textBegin = from;
    }

    VelocityTemplate parse() {
        while (at < limit) {
            switch (text.charAt(at)) {
                case '\\' -> escape();
                case '#' -> hash();
                case '$' -> {
                    int begin = at;
                    VelocityReference reference = reference(inString);
                    if (reference != null) {
                        add(begin, reference);
                    }
                }
                default -> at++;
            }
        }
        endText(at);
        open.forEach(directive -> fault(directive.at(), "#" + directive.name() + " has no #end"));
        return new VelocityTemplate(List.copyOf(parts), List.copyOf(faults));
    }

    private void endText(int end) {
        if (end > textBegin) {
            parts.add(new VelocityPart.Text(text.substring(textBegin, end), textBegin));
        }
    }

    private void add(int begin, VelocityPart part) {
        endText(begin);
        parts.add(part);
        textBegin = at;
    }

    private void fault(int where, String message) {
        faults.add(new Fault(where, message));
    }

    /** Of two backslashes before a {@code $} or {@code #} one is printed; an odd one takes its meaning from it. */
    private void escape() {
        int begin = at;
        while (is('\\')) {
            at++;
        }
        int slashes = at - begin;
        if (is('$') || isDirective()) {
            endText(begin + slashes / 2);
            textBegin = at;
            if (slashes % 2 == 1 && is('$')) {
                reference(false);
            } else {
                at += slashes % 2;
            }
        }
    }

    /** Comments and unparsed content have no escape. */
    private boolean isDirective() {
        return is('#') && at + 1 < limit && (text.charAt(at + 1) == '{' || isPart(text.charAt(at + 1), true));
    }

    private void hash() {
        int begin = at;
        if (starts("##")) {
            skip(begin, 2, "\n");
        } else if (starts("#*")) {
            skip(begin, 2, "*#");
        } else if (starts("#[[")) {
            int end = skip(begin, 3, "]]#");
            int next = textBegin;
            textBegin = begin + 3;
            endText(end);
            textBegin = next;
        } else {
            directive(begin);
        }
    }

    /** Leaves out everything up to a mark, and the mark; returns where the mark begins. */
    private int skip(int begin, int past, String mark) {
        endText(begin);
        at += past;
        int end = skipPast(mark);
        textBegin = at;
        return end;
    }

    private void directive(int begin) {
        at++;
        boolean braced = accept('{');
        String name = directiveName();
        if (name == null || (braced && !accept('}'))) {
            at = begin + 1;
            return;
        }
        List<VelocityReference> references = List.of();
        if (TAKE_PARENTHESES.contains(name) && parenthesisAfterSpaces()) {
            references = enclosed('(', ')', true);
        } else if (NEED_PARENTHESES.contains(name)) {
            fault(begin, "#" + name + " has no parentheses");
        } else if (!BARE.contains(name)) {
            if (!is('(')) {
                return;
            }
            references = enclosed('(', ')', false);
        }
        VelocityPart.Directive directive = new VelocityPart.Directive(name, references, begin);
        balance(directive);
        add(begin, directive);
    }

    private void balance(VelocityPart.Directive directive) {
        if (directive.opens()) {
            open.push(directive);
        } else if (open.isEmpty() && (directive.branches() || directive.name().equals("end"))) {
            fault(directive.at(), "#" + directive.name() + " closes nothing that is open");
        } else if (directive.name().equals("end")) {
            open.pop();
        }
    }

    private @Nullable String directiveName() {
        int begin = at;
        accept('@');
        while (at < limit && text.charAt(at) != '-' && isPart(text.charAt(at), at == begin)) {
            at++;
        }
        return at == begin ? null : text.substring(begin, at);
    }

    private boolean parenthesisAfterSpaces() {
        int ahead = at;
        while (ahead < limit && Character.isWhitespace(text.charAt(ahead))) {
            ahead++;
        }
        if (ahead == limit || text.charAt(ahead) != '(') {
            return false;
        }
        at = ahead;
        return true;
    }

    private @Nullable VelocityReference reference(boolean printedIntoText) {
        int begin = at;
        at++;
        boolean quiet = accept('!');
        boolean formal = accept('{');
        String root = identifier();
        if (root == null) {
            at = begin + 1;
            return null;
        }
        List<VelocityReference> inner = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        String property = null;
        String method = null;
        for (boolean first = true; ; first = false) {
            String name = property();
            if (name != null && is('(') && at + 1 < limit) {
                int open = at;
                List<Integer> commas = new ArrayList<>();
                inner.addAll(enclosed('(', ')', true, commas));
                if (method == null) {
                    method = name;
                    if (at - open < LONGEST_ARGUMENTS && text.charAt(at - 1) == ')') {
                        split(open + 1, commas, arguments);
                    }
                }
            } else if (name != null) {
                property = first ? name : property;
            } else if (is('[')) {
                inner.addAll(enclosed('[', ']', false));
            } else {
                break;
            }
        }
        boolean hasDefault = formal && accept('|');
        if (hasDefault) {
            inner.addAll(untilBrace());
        }
        if (formal && !accept('}')) {
            fault(begin, "the brace of ${" + root + " is not closed");
        }
        return new VelocityReference(
                root,
                property,
                method,
                quiet,
                formal,
                hasDefault,
                printedIntoText,
                List.copyOf(arguments),
                List.copyOf(inner),
                begin,
                at);
    }

    /** Adds the texts between the commas, and the one before the parenthesis that was just passed. */
    private void split(int from, List<Integer> commas, List<String> arguments) {
        int begin = from;
        for (int comma : commas) {
            arguments.add(text.substring(begin, comma).strip());
            begin = comma + 1;
        }
        String last = text.substring(begin, at - 1).strip();
        if (!commas.isEmpty() || !last.isEmpty()) {
            arguments.add(last);
        }
    }

    /** Reads what stands in for a missing value. */
    private List<VelocityReference> untilBrace() {
        List<VelocityReference> inner = new ArrayList<>();
        boolean isTooDeep = nesting == DEEPEST;
        nesting += isTooDeep ? 0 : 1;
        while (at < limit && !is('}') && !is('\n')) {
            if (isTooDeep) {
                at++;
            } else {
                argument(inner, false);
            }
        }
        nesting -= isTooDeep ? 0 : 1;
        return inner;
    }

    /** Reads {@code .name}; a period that ends a sentence does not count. */
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
        while (at < limit && isPart(text.charAt(at), at == begin)) {
            at++;
        }
        return at == begin ? null : text.substring(begin, at);
    }

    private static boolean isPart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        boolean later = c == '-' || (c >= '0' && c <= '9');
        return letter || (later && !first);
    }

    private List<VelocityReference> enclosed(char begin, char end, boolean strict) {
        return enclosed(begin, end, strict, new ArrayList<>());
    }

    /**
     * @param strict whether Velocity refuses what is not closed, and a word that is not a value
     * @param commas gets the places of the commas that separate arguments
     */
    private List<VelocityReference> enclosed(char begin, char end, boolean strict, List<Integer> commas) {
        int where = at;
        if (nesting == DEEPEST) {
            at++;
            return List.of();
        }
        nesting++;
        List<VelocityReference> inner = new ArrayList<>();
        int depth = 0;
        int others = 0;
        while (at < limit) {
            char c = text.charAt(at);
            depth += c == begin ? 1 : 0;
            depth -= c == end ? 1 : 0;
            others += c != begin && "([{".indexOf(c) >= 0 ? 1 : 0;
            others -= c != end && ")]}".indexOf(c) >= 0 ? 1 : 0;
            if (strict && others < 0) {
                fault(at, "the '" + c + "' in parentheses closes nothing");
                others = 0;
            }
            if (c == ',' && depth == 1 && others == 0) {
                commas.add(at);
            }
            if (depth == 0) {
                if (strict && others > 0) {
                    fault(where, "a bracket or brace in the parentheses is not closed");
                }
                at++;
                nesting--;
                return inner;
            }
            argument(inner, strict);
        }
        nesting--;
        if (strict) {
            fault(where, "the '" + begin + "' is not closed");
        }
        return inner;
    }

    /** Reads one string, reference, number or word, or one character of something else. */
    private void argument(List<VelocityReference> inner, boolean strict) {
        int begin = at;
        char c = text.charAt(at);
        if (c == '\'') {
            at++;
            skipPast("'");
        } else if (c == '"') {
            quoted(inner);
        } else if (c == '$') {
            VelocityReference reference = reference(false);
            if (reference != null) {
                inner.add(reference);
            }
        } else if (c >= '0' && c <= '9') {
            at++;
            identifier();
        } else {
            String word = identifier();
            if (word == null) {
                at++;
            } else if (strict && is('.')) {
                fault(begin, "a bare word in parentheses is not a value; a reference needs its $");
            }
        }
    }

    /** A string ends at the first quotation mark that is not doubled; what is in it is a template of its own. */
    private void quoted(List<VelocityReference> inner) {
        int begin = at + 1;
        int end = begin;
        while (end < limit && (text.charAt(end) != '"' || isQuote(end + 1))) {
            end += text.charAt(end) == '"' ? 2 : 1;
        }
        if (nesting < DEEPEST) {
            VelocityTemplate string = new VelocityParser(text, begin, Math.min(end, limit), nesting + 1, true).parse();
            inner.addAll(references(string));
            string.faults().forEach(fault -> fault(fault.at(), fault.message()));
        }
        at = Math.min(end + 1, limit);
    }

    private boolean isQuote(int index) {
        return index < limit && text.charAt(index) == '"';
    }

    private static List<VelocityReference> references(VelocityTemplate string) {
        List<VelocityReference> references = new ArrayList<>();
        for (VelocityPart part : string.parts()) {
            if (part instanceof VelocityReference reference) {
                references.add(reference);
            } else if (part instanceof VelocityPart.Directive directive) {
                references.addAll(directive.references());
            }
        }
        return references;
    }

    private boolean is(char c) {
        return at < limit && text.charAt(at) == c;
    }

    private boolean starts(String begin) {
        return at + begin.length() <= limit && text.startsWith(begin, at);
    }

    private boolean accept(char c) {
        boolean there = is(c);
        at += there ? 1 : 0;
        return there;
    }

    /** Goes past the next mark, or to the end; returns where the mark begins. */
    private int skipPast(String mark) {
        while (at < limit && !starts(mark)) {
            at++;
        }
        int begin = at;
        at = Math.min(begin + mark.length(), limit);
        return begin;
    }
}
