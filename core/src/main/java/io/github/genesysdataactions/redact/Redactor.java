package io.github.genesysdataactions.redact;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides in a server's text what the request confided to it: the text is read in each form in which it may repeat that,
 * also in forms of forms, and every part that stands for something confidential is replaced.
 *
 * <p>What is found is marked first and replaced afterwards, so that it does not matter which text is part of which.
 * Where the search would have to end before it is complete, there is no text at all. Good for the texts of one reply.
 */
public final class Redactor {
    private static final String HIDDEN = "***";
    private static final int LONGEST_TEXT = 8_000;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_JOINED = 8;
    private static final int DEEPEST = 4;
    private static final int SHORTEST_OPAQUE = 12;
    private static final int MOST_NEEDLES = 2_000;
    private static final long MOST_CONFIDED = 100_000;
    private static final long MOST_READ = 1_000_000;
    private static final long MOST_COMPARED = 100_000_000;
    private static final Pattern LINE_BREAKS = Pattern.compile("(?i)<w?br */?>|[\\s\\p{Cc}\\p{Cf}\\p{Z}]+");

    private final List<String> secrets;
    private final List<String> values;
    private @Nullable SecretMatcher plain;
    private @Nullable SecretMatcher joined;

    /**
     * Redacts these texts, in every form that {@link Disguise} knows.
     *
     * @param secrets of which no piece may show
     * @param values what the user sent
     */
    public Redactor(List<String> secrets, List<String> values) {
        this.secrets = secrets;
        this.values = values;
    }

    /** Returns the text, or its beginning, with what is confidential replaced; empty if that cannot be done safely. */
    public Optional<String> redact(String text) {
        if (secrets.isEmpty() && values.isEmpty()) {
            return Optional.of(text);
        }
        if (isTooMuch()) {
            return Optional.empty();
        }
        String beginning = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        BitSet marked = new BitSet(beginning.length());
        return new Search(marked).covers(DecodedText.of(beginning))
                ? Optional.of(replaced(beginning, marked))
                : Optional.empty();
    }

    private boolean isTooMuch() {
        long length = values.stream().mapToLong(String::length).sum();
        return values.size() > MOST_NEEDLES || length > MOST_CONFIDED;
    }

    private SecretMatcher plain() {
        if (plain == null) {
            plain = SecretMatcher.of(secrets, values, text -> text, SHORTEST);
        }
        return plain;
    }

    private SecretMatcher joined() {
        if (joined == null) {
            joined = SecretMatcher.of(
                    secrets, values, text -> joined(DecodedText.of(text)).text(), SHORTEST_JOINED);
        }
        return joined;
    }

    private static String replaced(String text, BitSet marked) {
        StringBuilder replaced = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int begin = marked.nextSetBit(i);
            if (begin < 0) {
                break;
            }
            replaced.append(text, i, begin).append(HIDDEN);
            i = marked.nextClearBit(begin);
        }
        return i >= text.length()
                ? replaced.toString()
                : replaced.append(text, i, text.length()).toString();
    }

    /** Leaves out what breaks lines. */
    private static DecodedText joined(DecodedText view) {
        DecodedText.Builder read = new DecodedText.Builder(view);
        var breaks = LINE_BREAKS.matcher(view.text());
        int i = 0;
        while (breaks.find()) {
            copy(view, i, breaks.start(), read);
            i = breaks.end();
        }
        copy(view, i, view.text().length(), read);
        return read.build();
    }

    private static void copy(DecodedText view, int begin, int end, DecodedText.Builder read) {
        for (int i = begin; i < end; i++) {
            read.add(view.text().charAt(i), i, i + 1);
        }
    }

    /** One way through the readings of a text, the shorter ways first. */
    private final class Search {
        private record Step(DecodedText view, boolean isJoined, int depth) {}

        private final BitSet marked;
        private final Deque<Step> next = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private long read;
        private long compared;
        private boolean isComplete = true;

        private Search(BitSet marked) {
            this.marked = marked;
        }

        /** Marks all that is confidential; returns whether that is certain. */
        boolean covers(DecodedText text) {
            visit(text, false, 0);
            while (isComplete && !next.isEmpty()) {
                Step step = next.remove();
                look(step);
            }
            return isComplete;
        }

        private void look(Step step) {
            (step.isJoined ? joined() : plain()).markIn(step.view, marked);
            if (isLegible(step.view.text()) && HtmlEntities.hasUnknown(step.view.text())) {
                isComplete = false;
                return;
            }
            DecodedText withoutBreaks = step.isJoined ? step.view : joined(step.view);
            if (withoutBreaks.text().length() < step.view.text().length()) {
                visit(withoutBreaks, true, step.depth);
            }
            for (Disguise decoding : Disguise.values()) {
                DecodedText decoded = decoding.read(step.view);
                if (step.depth < DEEPEST) {
                    boolean staysJoined = step.isJoined && decoding.isEscape();
                    visit(staysJoined ? joined(decoded) : decoded, staysJoined, step.depth + 1);
                } else if (isNews(step.view, decoded, decoding)) {
                    isComplete = false;
                    return;
                }
            }
        }

        /** Beyond the last reading there is another one that says something. */
        private boolean isNews(DecodedText view, DecodedText decoded, Disguise decoding) {
            return isLegible(view.text())
                    && !decoded.text().equals(view.text())
                    && decoding != Disguise.FORM
                    && (decoding.isEscape() || hasLegibleRun(decoded.text()));
        }

        private void visit(DecodedText view, boolean isJoined, int depth) {
            if (view.text().length() < SHORTEST || !seen.add((isJoined ? "j" : "p") + view.text())) {
                return;
            }
            read += view.text().length();
            compared += (long) view.text().length() * (isJoined ? joined() : plain()).count();
            if (read > MOST_READ || compared > MOST_COMPARED) {
                isComplete = false;
                return;
            }
            next.add(new Step(view, isJoined, depth));
        }

        private boolean isLegible(String text) {
            long strange = text.chars().filter(c -> !isPrintable(c)).count();
            return text.length() >= SHORTEST_OPAQUE && strange * 10 <= text.length();
        }

        private boolean hasLegibleRun(String text) {
            int run = 0;
            for (int i = 0; i < text.length(); i++) {
                run = isPrintable(text.charAt(i)) && text.charAt(i) != DecodedText.Builder.GAP ? run + 1 : 0;
                if (run >= SHORTEST_OPAQUE) {
                    return true;
                }
            }
            return false;
        }

        private boolean isPrintable(int c) {
            return (c >= ' ' && c < 127) || c == '\n' || c == '\r' || c == '\t';
        }
    }
}
