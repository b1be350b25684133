package io.github.genesysdataactions.lambda;

import java.util.Map;

/** The words that go with an HTTP status; only load balancers want them. */
final class Reason {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private Reason() {}

    /** The status and its words, such as {@code 404 Not Found}. */
    static String description(int status) {
        String words = REASONS.get(status);
        return words == null ? Integer.toString(status) : status + " " + words;
    }
}
