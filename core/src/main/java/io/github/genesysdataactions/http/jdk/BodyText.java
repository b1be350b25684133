package io.github.genesysdataactions.http.jdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Makes text of a body: undoes its compression within the body's limit, then follows its byte order mark or the charset of
 * its Content-Type, else UTF-8. The mark is not part of the text.
 */
final class BodyText {
    /** The body cannot be made text of; the reason is a sentence without its full stop. */
    static final class Unreadable extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** No one compresses oftener in good faith. */
    private static final int MOST_CODINGS = 3;

    private static final char REPLACEMENT = '\ufffd';
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    private final HttpHeaders headers;
    private final ByteBuffer body;
    private final int limit;
    private final int status;

    BodyText(RoundTrip.Answer answer, int limit) {
        this.headers = answer.headers();
        this.body = answer.body();
        this.status = answer.status();
        this.limit = limit;
    }

    /**
     * Returns the text; bytes that its charset does not allow become replacement characters, if that is permitted.
     *
     * @throws Unreadable if it is compressed in a way that is not read here, or broken
     * @throws BodyBytes.Exceeded if it is larger than the limit once it is not compressed any more
     */
    String read(boolean isReplacing) throws Unreadable, BodyBytes.Exceeded {
        ByteBuffer plain = body.hasRemaining() ? decompressed(body) : body;
        Charset charset = charset(plain);
        int mark = markLength(plain);
        int length = plain.remaining() - mark;
        String text = new String(plain.array(), plain.arrayOffset() + plain.position() + mark, length, charset);
        if (!isReplacing && text.indexOf(REPLACEMENT) >= 0) {
            requireCharacters(plain, mark, charset);
        }
        return text;
    }

    private ByteBuffer decompressed(ByteBuffer body) throws Unreadable, BodyBytes.Exceeded {
        List<String> codings = codings();
        if (codings.size() > MOST_CODINGS) {
            throw compressed();
        }
        ByteBuffer plain = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            plain = decompressed(plain, codings.get(i));
        }
        return plain;
    }

    private ByteBuffer decompressed(ByteBuffer body, String coding) throws Unreadable, BodyBytes.Exceeded {
        BodyBytes plain = new BodyBytes(limit, status, BodyBytes.FIRST_CAPACITY);
        InputStream in = new ByteArrayInputStream(body.array(), body.arrayOffset() + body.position(), body.remaining());
        try (InputStream undone = switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw compressed();
        }) {
            plain.addAll(undone);
            return plain.view();
        } catch (Unreadable | BodyBytes.Exceeded e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable("Its body is compressed, and broken");
        }
    }

    private static Unreadable compressed() {
        return new Unreadable("Its body is compressed, which was not asked for");
    }

    private List<String> codings() {
        List<String> values = headers.allValues("Content-Encoding");
        if (values.isEmpty()) {
            return values;
        }
        List<String> codings = new ArrayList<>();
        for (String value : values) {
            for (String coding : value.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        return codings;
    }

    private Charset charset(ByteBuffer body) {
        int first = at(body, 0);
        int second = at(body, 1);
        if (first == 0xfe && second == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xff && second == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (markLength(body) > 0) {
            return StandardCharsets.UTF_8;
        }
        Charset named = named();
        // The first two characters of JSON are ASCII, so that two bytes for each would show.
        boolean isNarrow = (first == '{' || first == '[' || first == '"') && second > 0;
        return isNarrow && named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
    }

    private Charset named() {
        List<String> types = headers.allValues("Content-Type");
        if (types.isEmpty() || types.get(0).indexOf(';') < 0) {
            return StandardCharsets.UTF_8;
        }
        Matcher charset = CHARSET.matcher(types.get(0));
        if (!charset.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(charset.group(1) != null ? charset.group(1) : charset.group(2));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static int markLength(ByteBuffer body) {
        int first = at(body, 0);
        int second = at(body, 1);
        if ((first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe)) {
            return 2;
        }
        return first == 0xef && second == 0xbb && at(body, 2) == 0xbf ? 3 : 0;
    }

    private static int at(ByteBuffer body, int index) {
        return index < body.remaining() ? body.get(body.position() + index) & 0xff : -1;
    }

    private static void requireCharacters(ByteBuffer body, int mark, Charset charset) throws Unreadable {
        try {
            charset.newDecoder().decode(body.duplicate().position(body.position() + mark));
        } catch (CharacterCodingException e) {
            throw new Unreadable("Its bytes are not " + charset.name());
        }
    }
}
