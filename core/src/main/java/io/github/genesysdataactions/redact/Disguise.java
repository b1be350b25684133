package io.github.genesysdataactions.redact;

/** The forms in which a server may repeat what it was sent, and how each is read. */
enum Disguise {
    /** Two hexadecimal digits behind a percent sign. */
    PERCENT,
    /** The same, and a plus sign for a space. */
    FORM,
    /** Character references of HTML. */
    ENTITIES,
    /** Escapes of JSON and JavaScript, which begin with a backslash. */
    BACKSLASHES,
    /** Base64, also that for URLs, with each part of four characters that it may begin in. */
    BASE64_0,
    BASE64_1,
    BASE64_2,
    BASE64_3,
    /** Two hexadecimal digits for a byte. */
    HEX_0,
    HEX_1;

    private static final int SHORTEST_RUN = 4;
    private static final int SHORTEST_TEXT = 3;

    /** Returns what the text says in this form; the same text if it does not use it. */
    DecodedText read(DecodedText view) {
        return switch (this) {
            case PERCENT -> percent(view, false);
            case FORM -> view.text().indexOf('+') < 0 ? view : percent(view, true);
            case ENTITIES -> HtmlEntities.decode(view);
            case BACKSLASHES -> backslashes(view);
            case BASE64_0 -> runs(view, 0, true);
            case BASE64_1 -> runs(view, 1, true);
            case BASE64_2 -> runs(view, 2, true);
            case BASE64_3 -> runs(view, 3, true);
            case HEX_0 -> runs(view, 0, false);
            case HEX_1 -> runs(view, 1, false);
        };
    }

    /** Whether it writes some characters otherwise and leaves the rest as it is. */
    boolean isEscape() {
        return this == PERCENT || this == FORM || this == ENTITIES || this == BACKSLASHES;
    }

    private static DecodedText percent(DecodedText view, boolean isForm) {
        String text = view.text();
        if (!isForm && text.indexOf('%') < 0) {
            return view;
        }
        DecodedText.Builder read = new DecodedText.Builder(view);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int value = c == '%' ? number(text, i + 1, 2) : -1;
            if (value >= 0) {
                read.addByte(value, i, i + 3);
                i += 3;
            } else {
                boolean isCutOff = c == '%' && i + 3 > text.length();
                if (isCutOff) {
                    break;
                }
                read.add(isForm && c == '+' ? ' ' : c, i, i + 1);
                i++;
            }
        }
        return read.build();
    }

    private static DecodedText backslashes(DecodedText view) {
        String text = view.text();
        if (text.indexOf('\\') < 0) {
            return view;
        }
        DecodedText.Builder read = new DecodedText.Builder(view);
        int i = 0;
        while (i < text.length()) {
            int length = text.charAt(i) == '\\' ? escapeLength(text, i) : 1;
            boolean isCutOff = i + length > text.length();
            if (!isCutOff) {
                read.add(length == 1 ? text.charAt(i) : escaped(text, i, length), i, i + length);
            }
            i += length;
        }
        return read.build();
    }

    private static int escapeLength(String text, int at) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
        int length = kind == 'u' ? 6 : kind == 'x' ? 4 : 2;
        return length == 2 || at + length > text.length() || number(text, at + 2, length - 2) >= 0 ? length : 2;
    }

    private static int escaped(String text, int at, int length) {
        char kind = text.charAt(at + 1);
        if (length > 2) {
            return number(text, at + 2, length - 2);
        }
        return switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> kind;
        };
    }

    /** Reads what may be Base64 or hexadecimal digits, and leaves out what cannot be text. */
    private static DecodedText runs(DecodedText view, int skip, boolean isBase64) {
        String text = view.text();
        DecodedText.Builder read = new DecodedText.Builder(view);
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && (isBase64 ? sextet(text.charAt(end)) : number(text, end, 1)) >= 0) {
                end++;
            }
            if (end - i >= SHORTEST_RUN) {
                if (isBase64) {
                    base64(read, text, i + skip, end);
                } else {
                    hex(read, text, i + skip, end);
                }
                read.endRun(i, end, SHORTEST_TEXT);
            }
            i = end + 1;
        }
        return read.build();
    }

    private static void hex(DecodedText.Builder read, String text, int begin, int end) {
        for (int at = begin; at + 2 <= end; at += 2) {
            read.addByte(number(text, at, 2), at, at + 2);
        }
    }

    private static void base64(DecodedText.Builder read, String text, int begin, int end) {
        int bits = 0;
        int count = 0;
        for (int i = begin; i < end; i++) {
            bits = (bits << 6) | sextet(text.charAt(i));
            count += 6;
            if (count >= 8) {
                count -= 8;
                read.addByte((bits >> count) & 0xff, i - 1, i + 1);
            }
        }
    }

    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }

    /** Returns the number that these hexadecimal digits write, or -1 if they are not such digits. */
    private static int number(String text, int at, int length) {
        if (at + length > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < at + length; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            number = (number << 4) | digit;
        }
        return number;
    }
}
