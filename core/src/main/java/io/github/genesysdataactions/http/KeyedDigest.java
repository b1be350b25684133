package io.github.genesysdataactions.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests under a key made from a secret by HKDF with SHA-256 (RFC 5869), so that only who has the secret can make them, or check
 * a guess against one.
 */
public final class KeyedDigest {
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private KeyedDigest(byte[] key) {
        this.key = key;
    }

    /**
     * Returns the digest with a key for one use of a secret.
     *
     * @param use what it is for: the same secret gives other digests for another use
     */
    public static KeyedDigest of(String secret, String use) {
        return new KeyedDigest(hmac(bytes(use), bytes(secret)));
    }

    /** Returns 32 bytes that are good as a key of their own. */
    public byte[] key(String about) {
        return hmac(key, bytes(about + '\1'));
    }

    /** Returns the digest of a text, as text without padding that is safe in names of files. */
    public String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(text));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
