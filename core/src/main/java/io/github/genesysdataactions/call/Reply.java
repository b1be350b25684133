package io.github.genesysdataactions.call;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What the server answered: an error status is just a reply here.
 *
 * @param headers found by name in any case
 * @param body decoded as UTF-8; empty if there was none
 */
public record Reply(int status, HttpHeaders headers, String body) {
    /** Returns whether the status is 200 to 299. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns the id that ties this answer to the server's logs. */
    public Optional<String> correlationId() {
        return header("ININ-Correlation-Id");
    }

    /** Returns the reply with a body that does not repeat this text, which the server may have echoed. */
    Reply without(String secret) {
        return body.contains(secret) ? new Reply(status, headers, body.replace(secret, "***")) : this;
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
