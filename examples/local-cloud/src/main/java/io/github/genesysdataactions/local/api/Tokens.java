package io.github.genesysdataactions.local.api;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Issues access tokens and knows the ones that are still good. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Token> issued = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final RateLimit rateLimit;
    private final InstantSource clock;

    public Tokens(Duration lifetime, RateLimit rateLimit, InstantSource clock) {
        this.lifetime = lifetime;
        this.rateLimit = rateLimit;
        this.clock = clock;
    }

    /** Returns a secret that no one guesses: 256 random bits as URL-safe text. */
    public static String randomSecret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Makes every token issued so far worthless. */
    public void revokeAll() {
        issued.clear();
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(Set<String> scopes) {
        String value = randomSecret();
        issued.put(value, new Token(scopes, clock.instant().plus(lifetime), new RateWindow(rateLimit)));
        return value;
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(issued.get(value)).filter(token -> token.livesAt(clock.instant()));
    }
}
