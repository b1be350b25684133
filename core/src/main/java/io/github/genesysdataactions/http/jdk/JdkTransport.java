package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The wire: one request to one host and its whole answer, within the call's time. */
public final class JdkTransport implements Transport {
    private static final int BODY_LIMIT = 10_000_000;

    private final JdkClient client;
    private final URI host;
    private final String userAgent;

    /** Makes one for a host such as {@code https://api.mypurecloud.com}. */
    public JdkTransport(JdkClient client, URI host, String userAgent) {
        this.client = client;
        this.host = host;
        this.userAgent = userAgent;
    }

    @Override
    public Reply send(Call call) {
        NetworkFailures failures = new NetworkFailures(call, host);
        Duration time = call.limits().nextRequest();
        if (time.isZero()) {
            throw failures.noTimeLeft();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interruptedBefore();
        }
        try {
            HttpResponse<byte[]> response =
                    client.send(request(call), head -> new BodyLimit(BODY_LIMIT, head.statusCode()), time);
            return new Reply(
                    response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        } catch (TimeoutException e) {
            throw failures.timeout(time);
        } catch (IOException e) {
            // The request is written on this thread, and an interrupt closes the channel under it.
            throw Thread.currentThread().isInterrupted() ? failures.interrupted(e) : failures.of(original(e));
        }
    }

    /** The blocking door of the JDK's client wraps what happened, to have both stack traces. */
    private static Throwable original(IOException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + call.path()))
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(
                                        call.body().getBytes(StandardCharsets.UTF_8)))
                .header("User-Agent", userAgent);
        if ("http".equals(host.getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1); // else the JDK asks for an upgrade to h2c
        }
        call.headers().forEach(request::header);
        return request.build();
    }
}
