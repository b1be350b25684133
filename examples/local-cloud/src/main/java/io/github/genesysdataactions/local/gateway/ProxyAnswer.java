package io.github.genesysdataactions.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a function behind a gateway answers: {@code {statusCode, headers, multiValueHeaders, body, isBase64Encoded}}. */
final class ProxyAnswer {
    // The connection's own business, set by the server.
    private static final Set<String> HOP_BY_HOP =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive");

    private ProxyAnswer() {}

    /** Makes the reply of an answer; empty if the answer is malformed. */
    static Optional<Reply> reply(JsonNode answer) {
        int status = answer.path("statusCode").asInt(0);
        JsonNode body = answer.path("body");
        if (!answer.isObject() || status < 200 || status > 599 || !(body.isTextual() || isAbsent(body))) {
            return Optional.empty();
        }
        try {
            Map<String, List<String>> headers = headers(answer);
            byte[] bytes = bytes(body, answer.path("isBase64Encoded"));
            if (bytes.length > 0 && headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
                headers.put("Content-Type", List.of("application/json"));
            }
            return Optional.of(Reply.of(status, headers, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> headers(JsonNode answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.path("headers").properties().forEach(header -> add(headers, header.getKey(), header.getValue()));
        answer.path("multiValueHeaders").properties().forEach(header -> {
            headers.remove(header.getKey());
            header.getValue().forEach(value -> add(headers, header.getKey(), value));
        });
        answer.path("cookies").forEach(cookie -> add(headers, "Set-Cookie", cookie));
        return headers;
    }

    private static void add(Map<String, List<String>> headers, String name, JsonNode value) {
        if (!value.isValueNode() || value.asText().matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("The header " + name + " has no value that a header can have.");
        }
        if (!value.isNull() && !HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
            headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value.asText());
        }
    }

    private static byte[] bytes(JsonNode body, JsonNode base64) {
        if (isAbsent(body)) {
            return new byte[0];
        }
        return base64.asBoolean()
                ? Base64.getDecoder().decode(body.textValue())
                : body.textValue().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAbsent(JsonNode body) {
        return body.isMissingNode() || body.isNull();
    }
}
