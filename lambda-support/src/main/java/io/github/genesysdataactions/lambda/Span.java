package io.github.genesysdataactions.lambda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** A range of bytes, {@code start} inclusive and {@code end} exclusive. */
final class Span {
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int start;
    private final int end;

    Span(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    static Span of(byte[] bytes) {
        return new Span(bytes, 0, bytes.length);
    }

    /** Whether the first byte is this ASCII character. */
    boolean startsWith(char first) {
        return start < end && bytes[start] == first;
    }

    boolean is(String ascii) {
        if (end - start != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text; bytes that the charset does not allow are refused instead of replaced. */
    String text(Charset charset) throws CharacterCodingException {
        String text = new String(bytes, start, end - start, charset);
        if (text.indexOf(REPLACEMENT) >= 0) {
            text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        }
        return text;
    }
}
