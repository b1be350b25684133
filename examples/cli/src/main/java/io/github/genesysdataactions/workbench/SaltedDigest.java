package io.github.genesysdataactions.workbench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests that tell whether a text is as it was, without the text. The salt stands beside them, so they hide only what cannot be
 * guessed: who knows all of a text but a short secret can try that, unless the digests are {@linkplain #keyed keyed}.
 */
public final class SaltedDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final String salt;
    private final byte[] key;

    private SaltedDigest(String salt, byte[] key) {
        this.salt = salt;
        this.key = key;
    }

    /** Makes one with a new salt. */
    public static SaltedDigest create() {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        return of(HexFormat.of().formatHex(salt));
    }

    /**
     * Takes a salt that was written down.
     *
     * @throws IllegalArgumentException if it is not a digest
     */
    public static SaltedDigest of(String salt) {
        if (!salt.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("This is not a salt of digests.");
        }
        return new SaltedDigest(salt, HexFormat.of().parseHex(salt));
    }

    /** Returns digests with the same salt that take this secret to make, or to check a guess against. */
    public SaltedDigest keyed(String secret) {
        return new SaltedDigest(salt, hmac(secret));
    }

    /** Returns the salt in hexadecimal digits. */
    public String salt() {
        return salt;
    }

    /** Returns the digest of a text. */
    public String digest(String text) {
        return HexFormat.of().formatHex(hmac(text));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
        }
    }
}
