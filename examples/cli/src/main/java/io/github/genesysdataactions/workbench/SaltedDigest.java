package io.github.genesysdataactions.workbench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of texts that may hold secrets: who reads a file with them and not the key learns nothing, and equal texts in two
 * files look different.
 *
 * @param key in hexadecimal digits
 */
public record KeyedDigest(String key) {
    private static final String ALGORITHM = "HmacSHA256";

    /** Makes one with a new key. */
    public static KeyedDigest create() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new KeyedDigest(HexFormat.of().formatHex(key));
    }

    /**
     * Takes a key that was written down.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static KeyedDigest of(String key) {
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("This is no key of digests.");
        }
        return new KeyedDigest(key);
    }

    /** Returns the digest of a text. */
    public String digest(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
        }
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "KeyedDigest[***]";
    }
}
