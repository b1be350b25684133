package io.github.genesysdataactions.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the server answered: an error status is just a reply here.
 *
 * @param headers found by name in any case
 * @param body decoded as UTF-8; empty if there was none
 * @param confided what the request carried and no message may repeat, such as the token
 * @param isRateLimited whether the request was one too many: 429, or what the login says instead
 * @param remark what this side knows of the refusal and what to do, in whole sentences; empty if nothing
 * @param retryIn when sending the call again makes sense, if the layer that saw the refusal knows
 */
public record Reply(
        int status,
        HttpHeaders headers,
        String body,
        List<String> confided,
        boolean isRateLimited,
        String remark,
        Optional<Duration> retryIn) {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PAGE_START = 100;
    private static final Pattern CORRELATION_ID = Pattern.compile("[0-9A-Za-z._:-]{1,64}");

    /** Makes a reply to which nothing was confided. */
    public Reply(int status, HttpHeaders headers, String body) {
        this(status, headers, body, List.of(), status == TOO_MANY_REQUESTS, "", Optional.empty());
    }

    /** Returns whether the status is 200 to 299. */
    public boolean isSuccess() {
        return isSuccess(status);
    }

    /** Returns whether a status is 200 to 299. */
    public static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** Returns whether it is a page for people, as proxies and gateways send, and not the answer of an API. */
    public boolean isWebPage() {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String start = body.substring(0, Math.min(body.length(), PAGE_START))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return type.contains("html") || start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** Returns the origin that a redirect leads to, without path and query, which may hold secrets. */
    public Optional<String> redirectTarget() {
        return header("Location").flatMap(Reply::origin);
    }

    private static Optional<String> origin(String location) {
        try {
            URI uri = new URI(location.strip());
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return Optional.ofNullable(uri.getHost()).map(host -> uri.getScheme() + "://" + host + port);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.allValues(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Returns the id that ties this answer to the server's logs; ignores what does not look like an id, because it is logged. */
    public Optional<String> correlationId() {
        return header("ININ-Correlation-Id")
                .filter(id -> CORRELATION_ID.matcher(id).matches());
    }

    /** Returns a copy that knows what was confided to the server. */
    public Reply confiding(List<String> secrets) {
        return new Reply(status, headers, body, secrets, isRateLimited, remark, retryIn);
    }

    /** Returns a copy that means what a 429 means. */
    public Reply rateLimited() {
        return new Reply(status, headers, body, confided, true, remark, retryIn);
    }

    /** Returns a copy with what its exception is to say besides. */
    public Reply remarking(String sentences) {
        return new Reply(status, headers, body, confided, isRateLimited, sentences, retryIn);
    }

    /** Returns a copy that says after how long to send the call again. */
    public Reply retryingIn(Duration wait) {
        return new Reply(status, headers, body, confided, isRateLimited, remark, Optional.of(wait));
    }

    /** Returns a copy of another status, and without a body. */
    Reply as(int status) {
        return new Reply(status, headers, "", confided, false, "", Optional.empty());
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
