package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whether an event from outside AWS may go on; empty sets allow everything. */
record Access(Optional<SecretHeader> secret, Set<String> methods, Set<String> contentTypes) {

    /** The headers of an event; where a secret is asked for, headers that cannot be read do not have it. */
    Map<String, String> headers(Event event, JsonFactory json) throws IOException {
        try {
            return EventParts.headers(event, json);
        } catch (ActionFailedException e) {
            throw secret.isPresent() ? ActionFailedException.notAllowedToCall() : e;
        }
    }

    /** @throws ActionFailedException with status 401, 405 or 415 */
    void check(Event event, Invocation invocation) {
        if (!event.kind().proxy()) {
            return;
        }
        if (secret.isPresent() && !secret.get().metBy(invocation)) {
            throw ActionFailedException.notAllowedToCall();
        }
        if (!methods.isEmpty()) {
            Optional<String> method = event.method();
            if (method.isPresent() && !methods.contains(method.get())) {
                throw ActionFailedException.methodNotAllowed(String.join(", ", methods));
            }
        }
        if (!contentTypes.isEmpty() && event.body().isPresent()) {
            Optional<String> type = invocation.header("Content-Type");
            boolean allowed = type.isPresent() ? contentTypes.contains(mediaType(type.get())) : !event.http();
            if (!allowed) {
                throw ActionFailedException.unsupportedMediaType(
                        "unsupported_media_type",
                        "The media type of the body is not supported; use " + String.join(" or ", contentTypes) + ".");
            }
        }
    }

    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
