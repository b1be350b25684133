package io.github.genesysdataactions.http.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Bytes of a body in one growing array, up to a limit: the number of chunks does not matter. */
final class BodyBytes {
    /** There are more bytes than the limit allows. */
    static final class Exceeded extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final int status;

        private Exceeded(int limit, int status) {
            super("The body is larger than " + limit + " bytes");
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Enough for most answers; a server's Content-Length is not believed beyond it. */
    static final int FIRST_CAPACITY = 8_192;

    private final int limit;
    private final int status;
    private byte[] bytes;
    private int size;

    /** Makes one for the body of an answer with this status, of so many bytes if the answer says so. */
    BodyBytes(int limit, int status, long expected) {
        this.limit = limit;
        this.status = status;
        this.bytes = new byte[(int) Math.min(Math.min(limit, FIRST_CAPACITY), Math.max(0, expected))];
    }

    /** Returns the length that a head announces. */
    static long expected(HttpHeaders head) {
        List<String> lengths = head.allValues("Content-Length");
        try {
            return lengths.isEmpty() ? FIRST_CAPACITY : Long.parseLong(lengths.get(0));
        } catch (NumberFormatException malformed) {
            return FIRST_CAPACITY;
        }
    }

    void add(ByteBuffer piece) throws Exceeded {
        int length = piece.remaining();
        reserve(length);
        piece.get(bytes, size, length);
        size += length;
    }

    /** Adds all that a stream has. */
    void addAll(InputStream in) throws IOException {
        while (true) {
            if (size == bytes.length && size < limit) {
                reserve(1);
            }
            int read = size < limit ? in.read(bytes, size, bytes.length - size) : in.read();
            if (read < 0) {
                return;
            }
            if (size == limit) {
                throw new Exceeded(limit, status);
            }
            size += read;
        }
    }

    private void reserve(int more) throws Exceeded {
        if (more > limit - size) {
            throw new Exceeded(limit, status);
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int)
                    Math.min(limit, Math.max(Math.max(size + more, FIRST_CAPACITY), 2L * bytes.length)));
        }
    }

    /** Returns a view of what is there. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, size);
    }
}
