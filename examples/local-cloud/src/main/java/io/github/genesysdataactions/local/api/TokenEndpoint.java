package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The login host's {@code POST /oauth/token} for the client credentials grant. A wrong client is answered 401 as RFC
 * 6749, section 5.2, wants it; which status Genesys Cloud gives is in no public document.
 */
final class TokenEndpoint {
    static final String PATH = "/oauth/token";

    private final byte[] expected;
    private final Tokens tokens;

    TokenEndpoint(String clientId, String clientSecret, Tokens tokens) {
        this.expected = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        this.tokens = tokens;
    }

    Reply answer(Request request) {
        if (!request.method().equals("POST")) {
            return error(405, "invalid_request", "the token endpoint takes POST only");
        }
        if (!MessageDigest.isEqual(expected, presented(request))) {
            return error(401, "invalid_client", "client not found or invalid client secret");
        }
        if (!request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            return error(400, "invalid_request", "the body has to be application/x-www-form-urlencoded");
        }
        return issue(request);
    }

    private Reply issue(Request request) {
        Map<String, List<String>> form;
        try {
            form = Request.form(new String(request.body(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return error(400, "invalid_request", "the body is not form-encoded");
        }
        if (!List.of("client_credentials").equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", "the only grant here is client_credentials");
        }
        ObjectNode body = Json.object()
                .put("access_token", tokens.issue(scopes(form)))
                .put("token_type", "bearer")
                .put("expires_in", tokens.lifetime().toSeconds());
        return Reply.json(200, body).with("Cache-Control", "no-store");
    }

    private static byte[] presented(Request request) {
        String authorization = request.header("authorization").orElse("");
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(authorization.substring(6).strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Set<String> scopes(Map<String, List<String>> form) {
        return form.getOrDefault("scope", List.of()).stream()
                .flatMap(scope -> Arrays.stream(scope.split(" ", -1)))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Reply error(int status, String error, String description) {
        return Reply.json(
                status,
                Json.object()
                        .put("error", error)
                        .put("description", description)
                        .put("error_description", description));
    }
}
