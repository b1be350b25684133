package io.github.genesysdataactions.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends requests to a real server. */
final class ServerBackend implements Backend {
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^https?://[^/?#]*");

    private final String server;

    ServerBackend(URI server) {
        this.server = Objects.requireNonNull(server, "server").toString().replaceFirst("/+$", "");
    }

    /** One client for all: it costs a quarter of a second, and its threads are daemons. */
    private static final class Shared {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public BackendAnswer answer(BackendRequest request) throws IOException, InterruptedException {
        if (request.isFunction()) {
            throw new IllegalArgumentException("The action invokes the function " + request.url()
                    + ", and Backend.server is for web services. Use Backend.lambda(handler).");
        }
        String target = SCHEME_AND_HOST.matcher(request.url()).replaceFirst("");
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(server + target))
                .timeout(request.timeout())
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(copy::setHeader);
        HttpResponse<byte[]> response = Shared.CLIENT.send(copy.build(), BodyHandlers.ofByteArray());
        Optional<String> type = response.headers().firstValue("Content-Type");
        BackendAnswer answer =
                BackendAnswer.text(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        return type.map(answer::ofType).orElse(answer);
    }
}
