package io.github.genesysdataactions.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server's own words, made fit for a message: one line, of bounded length, without what was confided to it. */
public final class ServerText {
    private static final int LONGEST = 500;
    private static final int SHORTEST_CONFIDED = 3;

    private static final String HIDDEN = "***";

    private ServerText() {}

    /** Returns the text on one line, shortened, and without what is confidential; {@code null} if there is none. */
    public static @Nullable String clean(@Nullable String text, List<String> confidential) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String cleaned = text;
        for (String confided : confidential) {
            if (confided.length() >= SHORTEST_CONFIDED) {
                String escaped = inJson(confided);
                cleaned = cleaned.replace(confided, HIDDEN)
                        .replace(escaped, HIDDEN)
                        .replace(escaped.replace("/", "\\/"), HIDDEN);
            }
        }
        StringBuilder line = new StringBuilder();
        cleaned.codePoints().limit(4L * LONGEST).map(c -> isPlain(c) ? c : ' ').forEach(line::appendCodePoint);
        String flat = line.toString().strip().replaceAll(" {2,}", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "...";
    }

    /** What moves the cursor, ends the line or turns the direction of writing could make a log say something else. */
    private static boolean isPlain(int c) {
        return !Character.isISOControl(c) && !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT;
    }

    /** A server that echoes a body as text repeats what it holds as JSON writes it. */
    private static String inJson(String text) {
        String quoted = Json.write(TextNode.valueOf(text));
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Ends with a full stop, and with one only. */
    public static String sentence(String text) {
        return text.endsWith(".") || text.endsWith(".\"") ? text : text + ".";
    }

    public static Optional<String> quoted(@Nullable String text) {
        return Optional.ofNullable(text).map(words -> "\"" + words + "\"");
    }
}
