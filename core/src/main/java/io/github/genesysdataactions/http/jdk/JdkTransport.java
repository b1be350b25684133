package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

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
        RoundTrip.Answer answer = new RoundTrip(client, URI.create(host + call.path()), failures)
                .send(request(call), BODY_LIMIT, call.limits().nextRequest());
        Reply bare = new Reply(answer.status(), answer.headers(), "");
        try {
            String body = new BodyText(answer, BODY_LIMIT).read(!bare.isSuccess());
            return new Reply(answer.status(), answer.headers(), body);
        } catch (BodyBytes.Exceeded e) {
            throw failures.tooLarge(e);
        } catch (BodyText.Unreadable e) {
            if (bare.isSuccess()) {
                throw ReplyErrors.unreadable(call, bare, e.reason(), ReplyErrors.LOOK_BETWEEN);
            }
            return bare;
        }
    }

    private HttpRequest.Builder request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
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
        return request;
    }
}
