package io.github.genesysdataactions.local.execute;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code $urlTool}. */
public final class UrlMacros {
    private final String separator;

    UrlMacros(String separator) {
        this.separator = separator;
    }

    /**
     * Returns {@code name=value}, encoded, or nothing at all for a missing or empty value. That it brings neither
     * question mark nor ampersand is an assumption.
     */
    public String optionalQueryParam(String name, @Nullable Object value) {
        return value == null || value.toString().isEmpty()
                ? ""
                : separator + URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
