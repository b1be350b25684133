package io.github.genesysdataactions.examples.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An AWS on loopback, for the AWS CLI; {@code moto_server} is the program. */
final class Imitation implements AutoCloseable {
    private static final Pattern RUNNING = Pattern.compile("Running on (http://127\\.0\\.0\\.1:[0-9]+)");

    private static final long LONGEST_START_SECONDS = 30;

    private final Process process;
    private final URI url;

    private Imitation(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts one on a free port; empty where the program is there and does not run. */
    static Optional<Imitation> start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", "0");
        builder.environment().put("PYTHONUNBUFFERED", "1");
        Process process = builder.redirectErrorStream(true).start();
        // Ends the reading below, which nothing else would interrupt.
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> end(process), CompletableFuture.delayedExecutor(LONGEST_START_SECONDS, TimeUnit.SECONDS));
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher running = RUNNING.matcher(line);
                if (running.find() && late.cancel(false)) {
                    drain(lines);
                    return Optional.of(new Imitation(process, URI.create(running.group(1))));
                }
            }
        } catch (IOException | RuntimeException e) {
            end(process);
            throw e;
        }
        late.cancel(false);
        end(process);
        return Optional.empty();
    }

    /** Returns what the AWS CLI needs to find it, and nothing of the account of whoever runs the tests. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", url.toString(),
                "AWS_ACCESS_KEY_ID", "testing",
                "AWS_SECRET_ACCESS_KEY", "testing",
                "AWS_SESSION_TOKEN", "testing",
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_PAGER", "");
    }

    /** Returns a document that IAM holds: faster than the AWS CLI, which starts anew for each question. */
    String document(String question, String element) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/iam/aws4_request, SignedHeaders=host,"
                                + " Signature=none")
                .POST(HttpRequest.BodyPublishers.ofString("Version=2010-05-08&Action=" + question))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher found =
                Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(answer);
        if (!found.find()) {
            throw new IOException("No " + element + " in " + answer);
        }
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end(process);
    }

    /** The pipe has to be read, or the program stops once it is full. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> lines.lines().forEach(line -> {}), "moto_server");
        reader.setDaemon(true);
        reader.start();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
