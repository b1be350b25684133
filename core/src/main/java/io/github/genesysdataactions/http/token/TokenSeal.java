package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.fleet.TokenStore.Entry;
import io.github.genesysdataactions.http.KeyedDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the token of one OAuth client for a store, and knows its own work again: AES-256-GCM, with a key and a name made
 * from the client secret by HKDF (RFC 5869). So another secret is another key under another name.
 */
final class TokenSeal {
    private static final String USE = "genesys-data-actions token 1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 20_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final SecretKeySpec key;

    private TokenSeal(String name, SecretKeySpec key) {
        this.name = name;
        this.key = key;
    }

    /** Makes the seal for tokens of one login, client, secret and set of scopes. */
    static TokenSeal of(ClientCredentials credentials, String host, List<String> scopes) {
        KeyedDigest digest = KeyedDigest.of(credentials.clientSecret(), USE);
        String about = host + '\n' + credentials.clientId() + '\n' + String.join(" ", scopes) + '\n';
        return new TokenSeal(digest.of("name\n" + about), new SecretKeySpec(digest.key("key\n" + about), "AES"));
    }

    /** Returns what the store keeps the token under. */
    String name() {
        return name;
    }

    /** Encrypts a token and its whole life; {@code null} if that is not known. */
    String seal(AccessToken token, @Nullable Duration life) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, nonce, bytes((life == null ? "" : life.toMillis()) + " " + token.value()));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * A token from the store.
     *
     * @param isFresh whether it is not yet time to ask for another one
     */
    record Opened(AccessToken token, boolean isFresh) {}

    /**
     * Decrypts what the store has.
     *
     * @throws IllegalArgumentException if this seal did not make it; says nothing of what it is
     */
    Opened open(Entry entry, Instant now) {
        try {
            if (entry.value().length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            byte[] whole = Base64.getDecoder().decode(entry.value());
            byte[] text = run(
                    Cipher.DECRYPT_MODE,
                    Arrays.copyOf(whole, NONCE),
                    Arrays.copyOfRange(whole, Math.min(NONCE, whole.length), whole.length));
            String[] parts = new String(text, StandardCharsets.UTF_8).split(" ", 2);
            if (parts[0].isEmpty()) {
                return new Opened(AccessToken.of(parts[1]), true);
            }
            Duration life = Duration.ofMillis(Long.parseLong(parts[0]));
            Duration left = entry.left().compareTo(life) < 0 ? entry.left() : life;
            return new Opened(new AccessToken(parts[1], now.plus(left)), left.compareTo(CachedToken.margin(life)) > 0);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not sealed by this client");
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(name));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The text cannot be encrypted or decrypted.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
