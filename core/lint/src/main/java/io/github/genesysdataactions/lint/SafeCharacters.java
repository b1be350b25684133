package io.github.genesysdataactions.lint;

/**
 * The characters that mean the same in a URL, a header, JSON and a form: letters, digits, {@code _}, {@code ~} and
 * {@code -}. Says whether a text has no other, or a {@code pattern} accepts no other. A full stop is not among them, as
 * {@code ..} is a step up in a path.
 *
 * <p>It reads a part of the language of patterns only; the rest counts as unsafe.
 */
final class SafeCharacters {
    private final String pattern;
    private int at;

    private SafeCharacters(String pattern) {
        this.pattern = pattern;
    }

    /** Says the same of a text. */
    static boolean isHarmless(String text) {
        return text.chars().allMatch(c -> isHarmless((char) c));
    }

    static boolean allows(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.endsWith("\\$")) {
            return false;
        }
        SafeCharacters inside = new SafeCharacters(pattern.substring(1, pattern.length() - 1));
        return inside.sequence(0) && inside.at == inside.pattern.length();
    }

    /** @param depth in how many groups; alternatives outside of any would loosen the anchors */
    private boolean sequence(int depth) {
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            char c = pattern.charAt(at);
            if (c == '|') {
                if (depth == 0) {
                    return false;
                }
                at++;
            } else if (!(c == '(' ? group(depth) : c == '[' ? set() : c == '\\' ? escape() : isHarmless(c) && next())
                    || !quantifier()) {
                return false;
            }
        }
        return true;
    }

    private boolean next() {
        at++;
        return true;
    }

    private boolean group(int depth) {
        at++;
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at) || depth > 20) {
            return false;
        }
        return sequence(depth + 1) && at < pattern.length() && next();
    }

    private boolean set() {
        at++;
        boolean any = false;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            char c = pattern.charAt(at);
            boolean isRange =
                    at + 2 < pattern.length() && pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']';
            if (isRange) {
                if (!isRange(c, pattern.charAt(at + 2))) {
                    return false;
                }
                at += 3;
            } else if (!(c == '\\' ? escape() : isHarmless(c) && next())) {
                return false;
            }
            any = true;
        }
        return any && at < pattern.length() && next();
    }

    private static boolean isRange(char from, char to) {
        return from <= to && ((from >= 'a' && to <= 'z') || (from >= 'A' && to <= 'Z') || (from >= '0' && to <= '9'));
    }

    private boolean escape() {
        boolean harmless = at + 1 < pattern.length() && "dw-_".indexOf(pattern.charAt(at + 1)) >= 0;
        at += 2;
        return harmless;
    }

    private boolean quantifier() {
        if (at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        } else if (at < pattern.length() && pattern.charAt(at) == '{') {
            int end = pattern.indexOf('}', at);
            if (end < 0 || !pattern.substring(at + 1, end).matches("\\d+(,\\d*)?")) {
                return false;
            }
            at = end + 1;
        }
        return at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0 || lazy();
    }

    private boolean lazy() {
        return "?+".indexOf(pattern.charAt(at)) >= 0 && next();
    }

    private static boolean isHarmless(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_~-".indexOf(c) >= 0;
    }
}
