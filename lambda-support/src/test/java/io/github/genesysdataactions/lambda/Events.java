package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Events in the forms that API Gateway gives them. */
final class Events {
    private static final String BODY = "\"@BODY@\"";
    private static final String REST = resource("api-gateway-rest.json");
    private static final String HTTP = resource("api-gateway-http.json");

    private Events() {}

    /** A REST API event whose {@code body} is this JSON text, written as a string. */
    static String rest(String body) {
        return restRaw(quoted(body));
    }

    /** A REST API event with this JSON value as {@code body}. */
    static String restRaw(String json) {
        return REST.replace(BODY, json);
    }

    static String http(String body) {
        return httpRaw(quoted(body));
    }

    static String httpRaw(String json) {
        return HTTP.replace(BODY, json);
    }

    static String restBase64(String base64) {
        return rest(base64).replace("\"isBase64Encoded\": false", "\"isBase64Encoded\": true");
    }

    static String httpBase64(String base64) {
        return http(base64).replace("\"isBase64Encoded\": false", "\"isBase64Encoded\": true");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String bodyOnly(String body) {
        return "{\"body\":" + quoted(body) + "}";
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static String resource(String name) {
        try (InputStream stream = Events.class.getResourceAsStream("/events/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
