package io.github.genesysdataactions.redact;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds confidential texts, and pieces of them, in one reading of a server's text. */
final class SecretMatcher {
    /** So many characters in a row of a secret, or of a value, are hidden wherever they stand. */
    private static final int SECRET_PIECE = 8;

    private static final int VALUE_PIECE = 12;
    private static final int SHORTEST_PIECE = 3;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern ELLIPSIS = Pattern.compile("\\.{2,}|\u2026|\\*{2,}");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}_.@+-]{" + SHORTEST_WORD + "," + VALUE_PIECE + "}");

    private final List<String> all;
    private final Pieces secretPieces;
    private final Pieces valuePieces;

    private SecretMatcher(List<String> secrets, List<String> values) {
        this.all = Stream.concat(secrets.stream(), values.stream()).distinct().toList();
        this.secretPieces = new Pieces(secrets, SECRET_PIECE);
        this.valuePieces = new Pieces(values, VALUE_PIECE);
    }

    /** Takes the texts that have at least this length in this form; shorter ones are not looked for. */
    static SecretMatcher of(List<String> secrets, List<String> values, UnaryOperator<String> form, int shortest) {
        return new SecretMatcher(formed(secrets, form, shortest), formed(values, form, shortest));
    }

    private static List<String> formed(List<String> texts, UnaryOperator<String> form, int shortest) {
        return texts.stream()
                .map(form)
                .filter(text -> text.length() >= shortest)
                .distinct()
                .toList();
    }

    int count() {
        return all.size();
    }

    /** Marks all that is confidential. */
    void markIn(DecodedText view, BitSet marked) {
        String text = view.text();
        for (String needle : all) {
            for (int i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + 1)) {
                view.mark(i, i + needle.length(), marked);
            }
        }
        secretPieces.markIn(view, marked);
        valuePieces.markIn(view, marked);
        markCutOff(view, marked);
        markWords(view, marked);
    }

    /** A text that was cut, at its end or at an ellipsis, may end with the beginning of a value, or begin with an end. */
    private void markCutOff(DecodedText view, BitSet marked) {
        int last = 0;
        Matcher ellipsis = ELLIPSIS.matcher(view.text());
        while (ellipsis.find()) {
            markEndingAt(view, ellipsis.start(), marked);
            markBeginningAt(view, last, marked);
            last = ellipsis.end();
        }
        markEndingAt(view, view.text().length(), marked);
        markBeginningAt(view, last, marked);
    }

    private void markEndingAt(DecodedText view, int end, BitSet marked) {
        for (String needle : all) {
            for (int length = Math.min(needle.length(), VALUE_PIECE); length >= SHORTEST_PIECE; length--) {
                if (view.text().regionMatches(end - length, needle, 0, length)) {
                    view.mark(end - length, end, marked);
                    break;
                }
            }
        }
    }

    private void markBeginningAt(DecodedText view, int begin, BitSet marked) {
        for (String needle : all) {
            for (int length = Math.min(needle.length(), VALUE_PIECE); length >= SHORTEST_PIECE; length--) {
                if (view.text().regionMatches(begin, needle, needle.length() - length, length)) {
                    view.mark(begin, begin + length, marked);
                    break;
                }
            }
        }
    }

    /** A word with a digit in it is seldom the server's own. */
    private void markWords(DecodedText view, BitSet marked) {
        if (view.text().chars().noneMatch(Character::isDigit)) {
            return;
        }
        Matcher word = WORD.matcher(view.text());
        while (word.find()) {
            String text = word.group();
            boolean isPiece = text.chars().anyMatch(Character::isDigit)
                    && all.stream().anyMatch(needle -> needle.startsWith(text) || needle.endsWith(text));
            if (isPiece) {
                view.mark(word.start(), word.end(), marked);
            }
        }
    }

    /** All pieces of one length. */
    private static final class Pieces {
        private static final int HASHES = 1 << 12;

        private final int length;
        private final Set<String> all = new HashSet<>();
        private final BitSet beginnings = new BitSet(HASHES);

        private Pieces(List<String> texts, int length) {
            this.length = length;
            for (String text : texts) {
                for (int i = 0; i + length <= text.length(); i++) {
                    all.add(text.substring(i, i + length));
                    beginnings.set(hash(text, i));
                }
            }
        }

        private static int hash(String text, int at) {
            return ((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2)) & (HASHES - 1);
        }

        private void markIn(DecodedText view, BitSet marked) {
            String text = view.text();
            for (int i = 0; i + length <= text.length(); i++) {
                if (beginnings.get(hash(text, i)) && all.contains(text.substring(i, i + length))) {
                    view.mark(i, i + length, marked);
                }
            }
        }
    }
}
