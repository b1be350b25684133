package io.github.genesysdataactions.benchmarks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The JDK's client: it gets its token once, and knows no retry and no limit. */
final class BareHttp {
    /** Where the JDK's client does its own work. */
    enum Handover {
        /** On the threads that bring it, as this library has it. */
        DIRECT,
        /** On the client's own pool, as it is without a word. */
        POOL,
        /** On a virtual thread for each piece of work; Java 21 or later. */
        VIRTUAL
    }

    private final HttpClient http;
    private final URI actions;
    private final URI execution;
    private final String token;
    private final String authorization;

    BareHttp(Target target, Handover handover) {
        http = client(handover);
        actions = target.url().resolve("/api/v2/integrations/actions");
        execution = target.url().resolve("/api/v2/integrations/actions/" + target.actionId() + "/execute");
        token = token(target);
        authorization = "Bearer " + token;
    }

    private static HttpClient client(Handover handover) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).version(HttpClient.Version.HTTP_1_1);
        switch (handover) {
            case DIRECT -> builder.executor(Runnable::run);
            case VIRTUAL -> builder.executor(virtualThreads());
            case POOL -> {}
        }
        return builder.build();
    }

    /** By its name, as this is compiled for Java 17. */
    private static Executor virtualThreads() {
        try {
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Virtual threads take Java 21 or later.", e);
        }
    }

    String token() {
        return token;
    }

    byte[] create(byte[] body) {
        return post(actions, body);
    }

    byte[] execute(byte[] body) {
        return post(execution, body);
    }

    private byte[] post(URI address, byte[] body) {
        return body(HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(75))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Cuts it out: a reader of JSON is not what every side needs. */
    private String token(Target target) {
        String pair = target.clientId() + ":" + target.clientSecret();
        byte[] answer = body(HttpRequest.newBuilder(target.url().resolve("/oauth/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        return member(new String(answer, StandardCharsets.UTF_8), "access_token");
    }

    /** Returns the text of the first member of this name. */
    static String member(String json, String name) {
        int key = json.indexOf("\"" + name + "\"");
        int begin = json.indexOf('"', json.indexOf(':', key)) + 1;
        if (key < 0 || begin == 0) {
            throw new IllegalStateException("The answer has no " + name + ".");
        }
        return json.substring(begin, json.indexOf('"', begin));
    }

    private byte[] body(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The server answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted", e);
        }
    }
}
