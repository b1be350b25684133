package io.github.genesysdataactions.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A header that has to carry one of some secrets. */
final class SecretHeader {
    private final String name;
    private final Supplier<? extends Collection<String>> secrets;

    private SecretHeader(String name, Supplier<? extends Collection<String>> secrets) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the header is blank");
        }
        this.name = name;
        this.secrets = secrets;
    }

    static SecretHeader fixed(String name, List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Give at least one secret for the header " + name);
        }
        for (String secret : secrets) {
            check(secret, "A secret for the header " + name);
        }
        List<String> copy = List.copyOf(secrets);
        return new SecretHeader(name, () -> copy);
    }

    static SecretHeader supplied(String name, Supplier<? extends Collection<String>> secrets) {
        return new SecretHeader(name, Objects.requireNonNull(secrets, "secrets"));
    }

    static SecretHeader environment(String name, List<String> variables, Map<String, String> environment) {
        List<String> found = new ArrayList<>();
        for (String variable : variables) {
            String secret = environment.get(variable);
            if (secret != null && !secret.isBlank()) {
                check(secret, "The environment variable " + variable);
                found.add(secret);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("None of these environment variables has a secret for the header " + name
                    + ": " + String.join(", ", variables));
        }
        return fixed(name, found);
    }

    private static void check(String secret, String what) {
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    what + " must be visible ASCII characters without spaces, so that it can travel in a header");
        }
    }

    /**
     * Whether the invocation has a secret. The time this takes says nothing about which secret was nearly met, or where a
     * value began to differ.
     *
     * @throws IllegalStateException if there is nothing to compare with
     */
    boolean metBy(Invocation invocation) {
        Optional<String> sent = invocation.header(name);
        byte[] value = sent.orElse("").getBytes(StandardCharsets.UTF_8);
        boolean any = false;
        boolean met = false;
        for (String secret : secrets.get()) {
            if (secret != null && !secret.isBlank()) {
                any = true;
                // No short circuit: all secrets are compared always.
                met |= MessageDigest.isEqual(value, secret.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!any) {
            throw new IllegalStateException("There is no secret to compare the header with");
        }
        return met;
    }

    @Override
    public String toString() {
        return name + "=***";
    }
}
