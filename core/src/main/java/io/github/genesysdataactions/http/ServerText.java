package io.github.genesysdataactions.http;

import io.github.genesysdataactions.redact.Redactor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server's own words, made fit for a message: one line, of bounded length, without what was confided to it. */
public final class ServerText {
    private static final int LONGEST = 500;
    /** Stands for a text that {@link Redactor} could not make safe. */
    static final String LEFT_OUT = "left out: it may repeat what was sent in a form that cannot be recognized";

    private ServerText() {}

    /** Returns the text on one line, shortened, and without what is confidential; {@code null} if there is none. */
    public static @Nullable String clean(@Nullable String text, List<String> confidential) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return new Redactor(List.of(), confidential)
                .redact(text)
                .map(ServerText::line)
                .orElse(LEFT_OUT);
    }

    /** Returns what hides, in the texts of this reply, what was confided to the server with this call. */
    static Redactor redactor(Call call, Reply reply) {
        return new Redactor(reply.confided(), call.confidential().get());
    }

    /** Returns the text on one line, shortened. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(4L * LONGEST).map(c -> isPlain(c) ? c : ' ').forEach(line::appendCodePoint);
        String flat = line.toString().strip().replaceAll(" {2,}", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "...";
    }

    /** What moves the cursor, ends the line or turns the direction of writing could make a log say something else. */
    private static boolean isPlain(int c) {
        return !Character.isISOControl(c) && !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT;
    }

    /** Ends with a full stop, and with one only. */
    public static String sentence(String text) {
        return text.endsWith(".") || text.endsWith(".\"") ? text : text + ".";
    }

    public static Optional<String> quoted(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(words -> words.equals(LEFT_OUT) ? "its text is " + words : "\"" + words + "\"");
    }
}
