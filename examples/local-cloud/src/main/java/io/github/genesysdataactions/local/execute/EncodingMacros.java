package io.github.genesysdataactions.local.execute;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code $encoding}. */
public final class EncodingMacros {
    /** Encodes the UTF-8 bytes of a text. */
    public @Nullable String base64(@Nullable Object value) {
        return value == null
                ? null
                : Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
