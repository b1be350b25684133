package io.github.genesysdataactions.json;

/** The letters and digits of ASCII, of which names in JSON paths, headers and contracts are made. */
public final class Ascii {
    private Ascii() {}

    /** Returns whether it is one of A to Z, in either case. */
    public static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Returns whether it is one of A to Z, in either case, or of 0 to 9. */
    public static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
