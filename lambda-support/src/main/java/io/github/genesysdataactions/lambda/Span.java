package io.github.genesysdataactions.lambda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
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

    /** Whether these ASCII characters are in it. */
    boolean contains(String ascii) {
        for (int at = start; at <= end - ascii.length(); at++) {
            if (new Span(bytes, at, at + ascii.length()).is(ascii)) {
                return true;
            }
        }
        return false;
    }

    /** The text between the quotes of a JSON string of ASCII characters without escapes; else empty. */
    Optional<String> quotedWord() {
        if (end - start < 2 || bytes[start] != '"' || bytes[end - 1] != '"') {
            return Optional.empty();
        }
        for (int at = start + 1; at < end - 1; at++) {
            if (bytes[at] < ' ' || bytes[at] == '\\' || bytes[at] == '"') {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, start + 1, end - start - 2, StandardCharsets.US_ASCII));
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
