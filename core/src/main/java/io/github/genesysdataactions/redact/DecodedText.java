package io.github.genesysdataactions.redact;

import java.util.BitSet;

/**
 * A reading of a text, such as what it says once its escapes are resolved. Each character knows which part of the first
 * text it stands for, so that this part can be hidden.
 */
final class DecodedText {
    private final String text;
    private final int[] from;
    private final int[] to;

    private DecodedText(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    static DecodedText of(String text) {
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            from[i] = i;
            to[i] = i + 1;
        }
        return new DecodedText(text, from, to);
    }

    String text() {
        return text;
    }

    /** Marks what these characters stand for. */
    void mark(int begin, int end, BitSet marked) {
        if (begin < end) {
            marked.set(from[begin], to[end - 1]);
        }
    }

    /** Collects the characters of another reading. */
    static final class Builder {
        /** Separates parts that do not belong together. */
        static final char GAP = '\u2026';

        private final DecodedText source;
        private final StringBuilder text = new StringBuilder();
        private int[] from;
        private int[] to;
        private final byte[] bytes;
        private final int[] byteFrom;
        private final int[] byteTo;
        private int byteCount;

        Builder(DecodedText source) {
            this.source = source;
            int size = source.text.length() + 1;
            this.from = new int[size];
            this.to = new int[size];
            this.bytes = new byte[size];
            this.byteFrom = new int[size];
            this.byteTo = new int[size];
        }

        /** Adds a character that stands for a part of the source. */
        void add(int codePoint, int begin, int end) {
            flush();
            append(codePoint, source.from[begin], source.to[end - 1]);
        }

        /** Adds a byte of UTF-8 that stands for a part of the source. */
        void addByte(int value, int begin, int end) {
            bytes[byteCount] = (byte) value;
            byteFrom[byteCount] = source.from[begin];
            byteTo[byteCount] = source.to[end - 1];
            byteCount++;
        }

        /** Keeps the bytes since the last gap if so many in a row may be text, and adds a gap. */
        void endRun(int begin, int end, int shortest) {
            int row = 0;
            int longest = 0;
            for (int i = 0; i < byteCount; i++) {
                int value = bytes[i] & 0xff;
                row = (value >= ' ' && value != 127) || value == '\n' || value == '\t' ? row + 1 : 0;
                longest = Math.max(longest, row);
            }
            if (longest < shortest) {
                byteCount = 0;
            } else {
                add(GAP, begin, end);
            }
        }

        DecodedText build() {
            flush();
            return new DecodedText(text.toString(), from, to);
        }

        private void append(int codePoint, int begin, int end) {
            int length = text.length();
            text.appendCodePoint(codePoint);
            if (text.length() > from.length) {
                from = java.util.Arrays.copyOf(from, 2 * text.length());
                to = java.util.Arrays.copyOf(to, 2 * text.length());
            }
            for (int i = length; i < text.length(); i++) {
                from[i] = begin;
                to[i] = end;
            }
        }

        /** What is not UTF-8 is taken as ISO-8859-1. */
        private void flush() {
            int i = 0;
            while (i < byteCount) {
                int length = sequence(i);
                append(codePoint(i, length), byteFrom[i], byteTo[i + length - 1]);
                i += length;
            }
            byteCount = 0;
        }

        private int sequence(int start) {
            int lead = bytes[start] & 0xff;
            int length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 ? 2 : 1;
            if (lead >= 0xf5 || start + length > byteCount) {
                return 1;
            }
            for (int i = start + 1; i < start + length; i++) {
                if ((bytes[i] & 0xc0) != 0x80) {
                    return 1;
                }
            }
            return length;
        }

        private int codePoint(int start, int length) {
            int lead = bytes[start] & 0xff;
            if (length == 1) {
                return lead;
            }
            int point = lead & (0x7f >> length);
            for (int i = start + 1; i < start + length; i++) {
                point = (point << 6) | (bytes[i] & 0x3f);
            }
            return Character.isValidCodePoint(point) ? point : 0xfffd;
        }
    }
}
