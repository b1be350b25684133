package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.Transport;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/**
 * Sends a file to an address that was signed for it, with the headers that came with the address and without any token of
 * ours; reads the file while it is sent. A call's path and body have no meaning here.
 */
public final class FileUpload implements Transport {
    /** What the JDK's client writes itself. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private static final int ANSWER_LIMIT = 100_000;

    private final JdkClient client;
    private final URI address;
    private final Map<String, String> headers;
    private final Path file;
    private final LongConsumer progress;

    /** Makes one; {@code progress} is told, again and again, how many bytes have been handed over. */
    public FileUpload(JdkClient client, URI address, Map<String, String> headers, Path file, LongConsumer progress) {
        this.client = client;
        this.address = address;
        this.headers = headers;
        this.file = file;
        this.progress = progress;
    }

    /** Returns the address without what it is signed with. */
    public static URI host(URI address) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    /** The body of the answer stays behind, as a file store repeats signatures in its refusals. */
    @Override
    public Reply send(Call call) {
        NetworkFailures failures = new NetworkFailures(call, host(address));
        HttpRequest.Builder request = request();
        RoundTrip.Answer answer = new RoundTrip(client, address, failures)
                .send(
                        timeout -> request.timeout(timeout).build(),
                        ANSWER_LIMIT,
                        call.budget().deadline().remaining());
        return new Reply(answer.status(), answer.headers(), "").confiding(secrets());
    }

    /** The signature is in the query or in a header, and may be repeated as a header's value. */
    private List<String> secrets() {
        List<String> secrets = new ArrayList<>(headers.values());
        if (address.getRawQuery() != null) {
            secrets.add(address.getRawQuery());
        }
        return secrets;
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).PUT(new Counted(body(), progress));
        if ("http".equals(address.getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        headers.forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                set(request, name, value);
            }
        });
        return request;
    }

    private BodyPublisher body() {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be read any more.");
        }
    }

    /** What came with the address may be no header, and the JDK would quote it. */
    private static void set(HttpRequest.Builder request, String name, String value) {
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            throw new DataActionsException(
                    "Could not send the file: a header that came with the address for the upload is not a header of HTTP.",
                    null);
        }
    }

    /** A body that counts what is taken from it. */
    private record Counted(BodyPublisher body, LongConsumer progress) implements BodyPublisher {
        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(new Flow.Subscriber<>() {
                private long sent;

                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscriber.onSubscribe(subscription);
                }

                @Override
                public void onNext(ByteBuffer bytes) {
                    sent += bytes.remaining();
                    subscriber.onNext(bytes);
                    progress.accept(sent);
                }

                @Override
                public void onError(Throwable failure) {
                    subscriber.onError(failure);
                }

                @Override
                public void onComplete() {
                    subscriber.onComplete();
                }
            });
        }
    }
}
