package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.SmallCache;
import io.github.genesysdataactions.http.Transport;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The wire: one request to one host and its whole answer, within the call's time. */
public final class JdkTransport implements Transport {
    private static final int BODY_LIMIT = 10_000_000;

    private final JdkClient client;
    private final URI host;
    private final String userAgent;
    /** A program calls few paths many times, and reading an address makes 0.8 kB of garbage. */
    private final SmallCache<String, URI> addresses = new SmallCache<>();

    private final SmallCache<Map<String, String>, HttpHeaders> headers = new SmallCache<>();

    /** Makes one for a host such as {@code https://api.mypurecloud.com}. */
    public JdkTransport(JdkClient client, URI host, String userAgent) {
        this.client = client;
        this.host = host;
        this.userAgent = userAgent;
    }

    @Override
    public Reply send(Call call) {
        NetworkFailures failures = new NetworkFailures(call, host);
        URI address = addresses.of(call.path(), path -> URI.create(host + path));
        RoundTrip.Answer answer = new RoundTrip(client, address, failures)
                .send(request(call, address), BODY_LIMIT, call.budget().nextRequest());
        boolean isSuccess = Reply.isSuccess(answer.status());
        try {
            String body = new BodyText(answer, BODY_LIMIT).read(!isSuccess);
            return new Reply(answer.status(), answer.headers(), body);
        } catch (BodyBytes.Exceeded e) {
            throw failures.tooLarge(e);
        } catch (BodyText.Unreadable e) {
            Reply bare = new Reply(answer.status(), answer.headers(), "");
            if (isSuccess) {
                throw ReplyErrors.unreadable(call, bare, e.reason(), ReplyErrors.LOOK_BETWEEN);
            }
            return bare;
        }
    }

    private JdkClient.Timed request(Call call, URI address) {
        BodyPublisher body = call.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(call.body().getBytes(StandardCharsets.UTF_8));
        HttpHeaders all = headers.of(call.headers(), this::headers);
        return timeout -> new ApiRequest(call.method(), address, all, body, timeout);
    }

    private HttpHeaders headers(Map<String, String> own) {
        HttpRequest.Builder request = HttpRequest.newBuilder(host).header("User-Agent", userAgent);
        own.forEach(request::header);
        return request.build().headers();
    }
}
