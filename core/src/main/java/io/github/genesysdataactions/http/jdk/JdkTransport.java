package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The wire: one request to one host and its whole answer, within the call's time. */
public final class JdkTransport implements Transport {
    private static final int BODY_LIMIT = 10_000_000;
    private static final int MOST_ADDRESSES = 64;

    private final JdkClient client;
    private final URI host;
    private final String userAgent;
    /** A program calls few paths many times, and reading an address makes 0.8 kB of garbage. */
    private final Map<String, URI> addresses = new ConcurrentHashMap<>();

    /** Makes one for a host such as {@code https://api.mypurecloud.com}. */
    public JdkTransport(JdkClient client, URI host, String userAgent) {
        this.client = client;
        this.host = host;
        this.userAgent = userAgent;
    }

    @Override
    public Reply send(Call call) {
        NetworkFailures failures = new NetworkFailures(call, host);
        RoundTrip.Answer answer = new RoundTrip(client, address(call.path()), failures)
                .send(request(call), BODY_LIMIT, call.budget().nextRequest());
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

    private URI address(String path) {
        URI known = addresses.get(path);
        if (known != null) {
            return known;
        }
        if (addresses.size() >= MOST_ADDRESSES) {
            addresses.clear();
        }
        URI read = URI.create(host + path);
        addresses.put(path, read);
        return read;
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
