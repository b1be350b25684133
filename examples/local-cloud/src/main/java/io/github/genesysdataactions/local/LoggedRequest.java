package io.github.genesysdataactions.local;

import java.time.Instant;

/**
 * One request that {@link LocalCloud} has answered. It holds no header and no body.
 *
 * @param method the HTTP method as sent
 * @param path the path as sent, percent-encoded, without the query
 * @param query the query as sent, without its question mark; empty when there was none
 * @param status the status code of the answer; 0 if a planned fault left the request without one
 * @param arrived when the request was there in full, by the clock of the {@code LocalCloud}
 */
public record LoggedRequest(String method, String path, String query, int status, Instant arrived) {}
