package io.github.genesysdataactions.http.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** A request over headers that many requests share; the JDK's builder would sort and copy them for each, 1 kB of garbage. */
final class ApiRequest extends HttpRequest {
    private final String method;
    private final URI uri;
    private final HttpHeaders headers;
    private final BodyPublisher body;
    private final Duration timeout;

    ApiRequest(String method, URI uri, HttpHeaders headers, BodyPublisher body, Duration timeout) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
    }

    @Override
    public Optional<BodyPublisher> bodyPublisher() {
        return Optional.of(body);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Optional<Duration> timeout() {
        return Optional.of(timeout);
    }

    @Override
    public boolean expectContinue() {
        return false;
    }

    @Override
    public URI uri() {
        return uri;
    }

    /** Without TLS the JDK would ask for an upgrade to h2c. */
    @Override
    public Optional<HttpClient.Version> version() {
        return "http".equals(uri.getScheme()) ? Optional.of(HttpClient.Version.HTTP_1_1) : Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }
}
