package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.lambda.Call.Reply;
import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCharsetTest {
    private final Orders orders = new Orders();

    @ParameterizedTest
    @CsvSource({
        "application/json,                          UTF-8",
        "application/json;charset=utf-8,            UTF-8",
        "application/json; Charset=\"UTF-8\"; v=1,  UTF-8",
        "application/json; charset=ISO-8859-1,      ISO-8859-1",
        "application/json; charset=utf-16,          UTF-16",
        "application/json; charset=utf-16le,        UTF-16LE",
        "application/json; charset=UTF-16BE,        UTF-16BE"
    })
    void handleRequest_readsBase64ByTheCharsetOfTheContentType(String contentType, String charset) {
        Reply reply = Call.reply(orders, event(contentType, "{\"order-id\":\"Gr\u00fc\u00dfe\"}", charset));

        assertThat(reply.field("orderId")).isEqualTo("Gr\u00fc\u00dfe");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "application/json; charset=utf-32,     UTF-32,     415, The charset of the body is not supported; use UTF-8.",
                "application/json; charset=none,       UTF-8,      415, The charset of the body is not supported; use UTF-8.",
                "application/json; charset=us-ascii,   UTF-8,      400, The input is not valid US-ASCII.",
                "application/json; charset=utf-8,      ISO-8859-1, 400, The input is not valid UTF-8.",
                "application/json; charset=utf-16,     UTF-8,      400, `The input is not valid JSON (line 1, column 1).`"
            })
    void handleRequest_refusesWhatTheCharsetDoesNotAllow(
            String contentType, String charset, int status, String message) {
        Reply reply = Call.reply(orders, event(contentType, "{\"order-id\":\"Gr\u00fc\u00dfe\"}", charset));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.field("message")).isEqualTo(message);
    }

    private static String event(String contentType, String body, String charset) {
        return "{\"requestContext\":{},\"headers\":{\"content-type\":" + Events.quoted(contentType)
                + "},\"isBase64Encoded\":true,\"body\":\""
                + Base64.getEncoder().encodeToString(body.getBytes(Charset.forName(charset))) + "\"}";
    }
}
