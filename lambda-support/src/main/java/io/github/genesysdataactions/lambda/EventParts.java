package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads headers and body of an event. */
final class EventParts {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EventParts() {}

    /** The headers by name; several values of one name are joined. Empty if there are none. */
    static Map<String, String> headers(Event event, JsonFactory json) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> header : lists(event.headers()).entrySet()) {
            headers.put(header.getKey(), String.join(", ", header.getValue()));
        }
        for (Map.Entry<String, List<String>> header :
                lists(event.multiValueHeaders()).entrySet()) {
            headers.put(header.getKey(), String.join(", ", header.getValue()));
        }
        return headers;
    }

    /** An object of texts, or of lists of texts; what is neither is passed over. Empty if there is none. */
    static Map<String, List<String>> lists(Optional<Span> object) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (object.isEmpty()) {
            return lists;
        }
        try (JsonParser parser = Json.FACTORY.createParser(utf8(object.get()))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return lists;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    lists.put(name, List.of(parser.getText()));
                } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                    lists.put(name, texts(parser));
                } else {
                    parser.skipChildren();
                }
            }
            return lists;
        } catch (JsonProcessingException e) {
            throw brokenEvent();
        }
    }

    /** A text; empty if there is none. */
    static String text(Optional<Span> text) throws IOException {
        return text.isPresent() && text.get().startsWith('"') ? string(utf8(text.get()), Json.FACTORY) : "";
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    /** The JSON text of the input; empty if the event has no body. The content type is that of a base64 body. */
    static String input(Event event, Optional<String> contentType, JsonFactory json) throws IOException {
        String text = text(event, contentType, json);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String text(Event event, Optional<String> contentType, JsonFactory json) throws IOException {
        if (!event.kind().proxy()) {
            return utf8(event.whole());
        }
        if (!event.wellFormed()) {
            throw brokenEvent();
        }
        Optional<Span> body = event.body();
        if (body.isEmpty()) {
            return "";
        }
        String text = utf8(body.get());
        if (!body.get().startsWith('"')) {
            return text;
        }
        String content = string(text, json);
        Charset charset = BodyCharset.of(contentType);
        return event.base64() ? text(Span.of(decoded(content)), charset) : content;
    }

    private static String string(String literal, JsonFactory json) throws IOException {
        try (JsonParser parser = json.createParser(literal)) {
            parser.nextToken();
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw brokenEvent();
        }
    }

    private static byte[] decoded(String base64) {
        try {
            // The MIME decoder would drop every foreign character without a word; only white space may go.
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw InputFault.unreadable("The body is marked as base64, but is not base64.");
        }
    }

    private static ActionFailedException brokenEvent() {
        return InputFault.unreadable("The event is not valid JSON.");
    }

    private static String utf8(Span span) {
        return text(span, StandardCharsets.UTF_8);
    }

    private static String text(Span span, Charset charset) {
        try {
            return span.text(charset);
        } catch (CharacterCodingException e) {
            throw InputFault.unreadable("The input is not valid " + charset.name() + ".");
        }
    }
}
