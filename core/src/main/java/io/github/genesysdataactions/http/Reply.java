package io.github.genesysdataactions.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the server answered: an error status is just a reply here.
 *
 * @param headers found by name in any case
 * @param body decoded as UTF-8; empty if there was none
 * @param confided what the request carried and no message may repeat, such as the token
 * @param remark what this side knows of the refusal and what to do, in whole sentences; empty if nothing
 * @param again after how long it makes sense to send the call again, if whoever saw this refusal knows
 */
public record Reply(
        int status, HttpHeaders headers, String body, List<String> confided, String remark, Optional<Duration> again) {
    private static final Pattern CORRELATION_ID = Pattern.compile("[0-9A-Za-z._:-]{1,64}");

    /** Makes a reply to which nothing was confided. */
    public Reply(int status, HttpHeaders headers, String body) {
        this(status, headers, body, List.of(), "", Optional.empty());
    }

    /** Returns whether the status is 200 to 299. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.allValues(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Returns the id that ties this answer to the server's logs; what does not look like one is none, as it is logged. */
    public Optional<String> correlationId() {
        return header("ININ-Correlation-Id")
                .filter(id -> CORRELATION_ID.matcher(id).matches());
    }

    /** Returns a copy that knows what was confided to the server. */
    public Reply confiding(String secret) {
        return new Reply(status, headers, body, List.of(secret), remark, again);
    }

    /** Returns a copy with what its exception is to say besides. */
    public Reply remarking(String sentences) {
        return new Reply(status, headers, body, confided, sentences, again);
    }

    /** Returns a copy that says after how long to send the call again. */
    public Reply againAfter(Duration wait) {
        return new Reply(status, headers, body, confided, remark, Optional.of(wait));
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
