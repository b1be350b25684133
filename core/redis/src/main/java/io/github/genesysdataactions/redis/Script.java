package io.github.genesysdataactions.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/** The steps that Redis carries out, each a file beside this class. */
enum Script {
    EXCHANGE,
    LOCK,
    EXTEND,
    RELEASE,
    READ,
    WRITE,
    REMOVE;

    private final String text;
    private final String digest;

    Script() {
        text = file("prelude") + file(name().toLowerCase(Locale.ROOT));
        digest = HexFormat.of().formatHex(digest("SHA-1", text));
    }

    String text() {
        return text;
    }

    /** Returns what Redis knows the script by once it has run it. */
    String digest() {
        return digest;
    }

    static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm + ".", e);
        }
    }

    private static String file(String name) {
        try (InputStream file = Objects.requireNonNull(Script.class.getResourceAsStream(name + ".lua"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
