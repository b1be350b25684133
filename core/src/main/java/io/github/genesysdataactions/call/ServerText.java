package io.github.genesysdataactions.call;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server's own words, made fit for a message: one line, of bounded length, without what was confided to it. */
final class ServerText {
    private static final int LONGEST = 500;
    private static final int SHORTEST_CONFIDED = 3;

    private ServerText() {}

    static @Nullable String clean(@Nullable String text, List<String> confidential) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String cleaned = text;
        for (String confided : confidential) {
            if (confided.length() >= SHORTEST_CONFIDED) {
                cleaned = cleaned.replace(confided, "***");
            }
        }
        StringBuilder line = new StringBuilder();
        cleaned.codePoints()
                .limit(4L * LONGEST)
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        String flat = line.toString().strip().replaceAll(" {2,}", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "...";
    }

    /** Ends with a full stop, and with one only. */
    static String sentence(String text) {
        return text.endsWith(".") || text.endsWith(".\"") ? text : text + ".";
    }

    static Optional<String> quoted(@Nullable String text) {
        return Optional.ofNullable(text).map(words -> "\"" + words + "\"");
    }
}
