package io.github.genesysdataactions.examples.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells API Gateway whether a request has the secret header: a Lambda authorizer of the type {@code REQUEST}. The handler
 * to configure in Lambda is the name of this class.
 *
 * <p>The environment has the SHA-256 of the secret in {@code SECRET_SHA256}, 64 hexadecimal digits, and while secrets are
 * rotated that of the one before in {@code PREVIOUS_SECRET_SHA256}. Who reads them cannot make requests with them, as
 * long as the secret is random: 32 bytes from a generator, never a word.
 *
 * <p>The answer is a policy, which allows or denies the one method that was asked for. A wrong secret is a denial and no
 * exception: API Gateway remembers denials, and an alarm on the function's errors is not for everybody to set off.
 */
public final class SecretHeaderAuthorizer implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    static final String HEADER = "X-Genesys-Secret";

    private final List<byte[]> accepted;

    /** @throws IllegalStateException if the environment has no hash, or an invalid one */
    public SecretHeaderAuthorizer() {
        this(System.getenv());
    }

    SecretHeaderAuthorizer(Map<String, String> environment) {
        List<byte[]> hashes = new ArrayList<>();
        for (String variable : List.of("SECRET_SHA256", "PREVIOUS_SECRET_SHA256")) {
            String hash = environment.getOrDefault(variable, "");
            if (!hash.isEmpty()) {
                hashes.add(read(variable, hash));
            }
        }
        if (hashes.isEmpty()) {
            throw new IllegalStateException("Set SECRET_SHA256 to the SHA-256 of the secret, in 64 hexadecimal digits");
        }
        this.accepted = List.copyOf(hashes);
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        if (!(event.get("methodArn") instanceof String method)) {
            throw new IllegalArgumentException(
                    "The event has no methodArn: it is not the event of a REST API's authorizer");
        }
        String effect = secrets(event).anyMatch(this::isAccepted) ? "Allow" : "Deny";
        Map<String, Object> statement = Map.of("Action", "execute-api:Invoke", "Effect", effect, "Resource", method);
        return Map.of(
                "principalId",
                "genesys-cloud",
                "policyDocument",
                Map.of("Version", "2012-10-17", "Statement", List.of(statement)));
    }

    /** The header's name comes in the case that the caller wrote. */
    private static Stream<String> secrets(Map<String, Object> event) {
        if (!(event.get("headers") instanceof Map<?, ?> headers)) {
            return Stream.empty();
        }
        return headers.entrySet().stream()
                .filter(header -> HEADER.equalsIgnoreCase(String.valueOf(header.getKey())))
                .map(header -> String.valueOf(header.getValue()));
    }

    private boolean isAccepted(String secret) {
        byte[] hash = sha256(secret);
        boolean met = false;
        for (byte[] one : accepted) {
            // No short circuit, so that the time does not tell which of the two it was.
            met |= MessageDigest.isEqual(one, hash);
        }
        return met;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] read(String variable, String hash) {
        if (!hash.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalStateException(
                    variable + " is not a SHA-256: write 64 hexadecimal digits, as sha256sum prints them");
        }
        return HexFormat.of().parseHex(hash);
    }
}
