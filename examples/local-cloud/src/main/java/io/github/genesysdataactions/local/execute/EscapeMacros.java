package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.tools.generic.EscapeTool;
import org.jspecify.annotations.Nullable;

/**
 * {@code $esc}: Velocity's EscapeTool and what Genesys Cloud adds to it. Each method returns null for null, which
 * Velocity prints as the reference itself.
 */
public final class EscapeMacros extends EscapeTool {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper DECODER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Escapes a text for the inside of a JSON string; the quotation marks are the template's. */
    public @Nullable String jsonEncode(@Nullable Object value) {
        return value == null
                ? null
                : String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value.toString()));
    }

    /** Does the same as {@link #jsonEncode}, under its older name. */
    public @Nullable String jsonString(@Nullable Object value) {
        return jsonEncode(value);
    }

    /** Takes the escapes of a JSON string away. */
    public @Nullable String jsonDecode(@Nullable Object value) {
        try {
            return value == null ? null : DECODER.readValue("\"" + value + "\"", String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("$esc.jsonDecode was given no inside of a JSON string");
        }
    }

    /** Escapes a text for a form: a space becomes a plus sign. */
    public @Nullable String urlFormEncode(@Nullable Object value) {
        return value == null ? null : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    /** Does the same as {@link #urlFormEncode}. */
    @Override
    public @Nullable String url(@Nullable Object value) {
        return urlFormEncode(value);
    }

    /** Escapes a text for any part of a URL: a space becomes {@code %20}. */
    public @Nullable String uriEncode(@Nullable Object value) {
        return value == null
                ? null
                : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~");
    }
}
