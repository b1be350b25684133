package io.github.genesysdataactions.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Hides a secret that a server sent back as its correlation id. */
final class SafeCorrelationId {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** This many characters of a secret in a row are not a coincidence. */
    private static final int PIECE = 8;

    private SafeCorrelationId() {}

    /** Returns the id with what is confidential replaced. */
    static Optional<String> of(Call call, Reply reply) {
        Optional<String> id = reply.correlationId();
        return id.isEmpty() || (reply.isSuccess() && isOwn(id.get(), call, reply))
                ? id
                : id.flatMap(ServerText.redactor(call, reply)::redact);
    }

    /** Spares the search after every successful call: Genesys Cloud's ids are UUIDs, and they hold no other form. */
    private static boolean isOwn(String id, Call call, Reply reply) {
        return UUID.matcher(id).matches()
                && (call.body() == null || !call.body().contains(id))
                && reply.confided().stream().noneMatch(secret -> sharesPiece(id, secret));
    }

    private static boolean sharesPiece(String id, String secret) {
        for (int i = 0; i + PIECE <= id.length(); i++) {
            if (secret.contains(id.substring(i, i + PIECE))) {
                return true;
            }
        }
        return false;
    }
}
