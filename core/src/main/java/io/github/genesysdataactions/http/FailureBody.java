package io.github.genesysdataactions.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.ErrorDetail;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.redact.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server says when it refuses.
 *
 * <p>Genesys Cloud has two shapes: {@code ErrorBody} of the public API ({@code message}, {@code code},
 * {@code contextId}, …) and that of the data-action service ({@code userMessage}, {@code errorCode},
 * {@code correlationId}, …; Resource Center, "Data action fails during testing"). The login answers in the shape of
 * RFC 6749 ({@code error}, {@code error_description}). Anything else is taken as text.
 */
final class FailureBody {
    private static final int MOST_DETAILS = 20;

    private final Reply reply;
    private final Redactor redactor;
    private boolean isLeftOut;

    private FailureBody(Reply reply, Redactor redactor) {
        this.reply = reply;
        this.redactor = redactor;
    }

    static ApiError read(Call call, Reply reply) {
        FailureBody body = new FailureBody(reply, ServerText.redactor(call, reply));
        ApiError failure = body.read();
        return body.isLeftOut
                ? new ApiError(reply.status(), null, ServerText.LEFT_OUT, failure.correlationId(), List.of())
                : failure;
    }

    private ApiError read() {
        JsonNode body;
        try {
            body = Json.readObject(reply.body());
        } catch (JsonFault notAnObject) {
            return new ApiError(
                    reply.status(), null, isText(reply.body()) ? clean(reply.body()) : null, header(), List.of());
        }
        List<ErrorDetail> details = new ArrayList<>();
        collect(body.path("details"), details);
        collect(body.path("errors"), details);
        return new ApiError(
                reply.status(),
                text(body, "code", "errorCode", "error"),
                text(body, "message", "userMessage", "error_description", "description"),
                correlationId(body),
                details);
    }

    /** Bytes that are not text are not shown to people. */
    private static boolean isText(String body) {
        return body.indexOf(0xfffd) < 0;
    }

    private @Nullable String correlationId(JsonNode body) {
        String header = header();
        return header != null ? header : text(body, "contextId", "correlationId");
    }

    private @Nullable String header() {
        return reply.correlationId().flatMap(redactor::redact).orElse(null);
    }

    private void collect(JsonNode entries, List<ErrorDetail> details) {
        for (JsonNode entry : entries) {
            if (details.size() >= MOST_DETAILS) {
                return;
            }
            String code = text(entry, "errorCode", "code");
            String field = text(entry, "fieldName");
            String message = text(entry, "message", "userMessage");
            if (code != null || field != null || message != null) {
                details.add(new ErrorDetail(code, field, message));
            }
            collect(entry.path("details"), details);
            collect(entry.path("errors"), details);
        }
    }

    private @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return clean(value.textValue());
            }
        }
        return null;
    }

    private @Nullable String clean(String text) {
        Optional<String> redacted = redactor.redact(text);
        isLeftOut |= redacted.isEmpty();
        return redacted.map(ServerText::line).filter(line -> !line.isEmpty()).orElse(null);
    }
}
