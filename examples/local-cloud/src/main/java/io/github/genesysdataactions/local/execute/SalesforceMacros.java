package io.github.genesysdataactions.local.execute;

import org.jspecify.annotations.Nullable;

/** {@code $salesforce}. */
public final class SalesforceMacros {
    private static final String RESERVED = "?&|!{}[]()^~*:\\\"'+-";

    /** Puts a backslash before each reserved character (Salesforce documentation, SOQL and SOSL reference). */
    public @Nullable String escReserved(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        StringBuilder escaped = new StringBuilder();
        value.toString().chars().forEach(c -> {
            if (RESERVED.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
