package io.github.genesysdataactions.local.fault;

import io.github.genesysdataactions.local.http.Request;
import java.util.List;

/**
 * One planned fault.
 *
 * @param method the HTTP method; {@code *} for any
 * @param path the path, percent-encoded; {@code *} for any, and a segment in braces for any segment
 * @param status the status of the answer, for kinds that have one
 * @param retryAfterSeconds what a {@link FaultKind#RATE_LIMIT} asks to wait
 * @param every whether it stays until it is switched off, rather than meeting one request
 */
public record PlannedFault(
        int id, String method, String path, FaultKind kind, int status, int retryAfterSeconds, boolean every) {
    /** What stands for any method and for any path. */
    public static final String ANY = "*";

    boolean matches(Request request) {
        return (method.equals(ANY) || method.equals(request.method()))
                && (path.equals(ANY) || matches(path, request.path()));
    }

    private static boolean matches(String template, String path) {
        List<String> wanted = List.of(template.split("/", -1));
        List<String> given = List.of(path.split("/", -1));
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean variable = wanted.get(i).startsWith("{") && wanted.get(i).endsWith("}");
            if (!variable && !wanted.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }
}
