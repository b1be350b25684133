package io.github.genesysdataactions.testing.text;

/** Makes users' texts fit for messages: test reports are XML, and are cut off at what XML cannot hold. */
public final class Printable {
    private Printable() {}

    /**
     * Returns a text with lone surrogates, control characters other than tab and line feed, and Unicode's line
     * and paragraph separators written as {@code \}{@code uXXXX}.
     */
    public static String text(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                shown.append(c).append(text.charAt(++i));
            } else if (isUnprintable(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean isUnprintable(char c) {
        return Character.isSurrogate(c)
                || (Character.isISOControl(c) && c != '\n' && c != '\t')
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\ufffe';
    }
}
