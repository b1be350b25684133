package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium, driven by its own driver over loopback (W3C WebDriver), so that it needs no library. */
final class Browser implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, String base, boolean dark, Path downloads) {
        this.driver = driver;
        ObjectNode capabilities = Caller.JSON.createObjectNode();
        ObjectNode match = capabilities.putObject("capabilities").putObject("alwaysMatch");
        match.putObject("goog:loggingPrefs").put("browser", "ALL");
        ObjectNode options = match.putObject("goog:chromeOptions");
        ArrayNode args = options.putArray("args");
        // In a container the tests run as root, where Chromium has no sandbox.
        Stream.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--force-device-scale-factor=1",
                        "--window-size=1200,900")
                .forEach(args::add);
        if (dark) {
            args.add("--blink-settings=preferredColorScheme=0");
        }
        options.putObject("prefs").put("download.default_directory", downloads.toString());
        session = base + "/session/"
                + call("POST", base + "/session", capabilities)
                        .path("sessionId")
                        .textValue();
    }

    /** Says what this machine lacks; nothing if a browser can be started. */
    static Optional<String> missing() {
        return Stream.of("chromium", "chromedriver")
                .filter(program -> find(program).isEmpty())
                .findFirst()
                .map(program ->
                        "There is no " + program + " on this machine: apt-get install chromium chromium-driver.");
    }

    static Browser start(boolean dark, Path downloads) {
        try {
            Process driver = new ProcessBuilder(
                            find("chromedriver").orElseThrow().toString(), "--port=0")
                    .redirectErrorStream(true)
                    .start();
            BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    return new Browser(driver, "http://127.0.0.1:" + port.group(1), dark, downloads);
                }
            }
            throw new IllegalStateException("chromedriver ended without a port");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(URI url) {
        call("POST", session + "/url", Caller.JSON.createObjectNode().put("url", url.toString()));
    }

    /** Runs a function's body in the page and returns what it returns. */
    JsonNode run(String script, Object... arguments) {
        ObjectNode body = Caller.JSON.createObjectNode().put("script", script);
        body.set("args", Caller.JSON.valueToTree(arguments));
        return call("POST", session + "/execute/sync", body);
    }

    /** Waits until an expression of the page is true. */
    void await(String expression) {
        String script = "const done = arguments[arguments.length - 1]; const look = () => { let held = false;"
                + " try { held = Boolean(" + expression + "); } catch { } if (held) done(true); else"
                + " requestAnimationFrame(look); }; look();";
        ObjectNode limit = Caller.JSON.createObjectNode().put("script", PATIENCE.toMillis());
        call("POST", session + "/timeouts", limit);
        ObjectNode body = Caller.JSON.createObjectNode().put("script", script);
        body.putArray("args");
        try {
            call("POST", session + "/execute/async", body);
        } catch (IllegalStateException e) {
            throw new AssertionError(
                    "It never came to this: " + expression + "\n" + run("return document.body.innerText"), e);
        }
    }

    void click(String css) {
        call("POST", element(css) + "/click", Caller.JSON.createObjectNode());
    }

    /** Types into a field, in the place of what is in it. */
    void type(String css, String text) {
        call("POST", element(css) + "/clear", Caller.JSON.createObjectNode());
        add(css, text);
    }

    /** Types keys, or names a file. */
    void add(String css, String text) {
        call("POST", element(css) + "/value", Caller.JSON.createObjectNode().put("text", text));
    }

    /** Presses keys where the page has its focus; several are held together. */
    void press(String... keys) {
        ObjectNode body = Caller.JSON.createObjectNode();
        ObjectNode keyboard =
                body.putArray("actions").addObject().put("type", "key").put("id", "keys");
        ArrayNode steps = keyboard.putArray("actions");
        for (String key : keys) {
            steps.addObject().put("type", "keyDown").put("value", key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            steps.addObject().put("type", "keyUp").put("value", keys[i]);
        }
        call("POST", session + "/actions", body);
    }

    String text(String css) {
        return call("GET", element(css) + "/text", null).textValue();
    }

    byte[] picture() {
        return Base64.getDecoder()
                .decode(call("GET", session + "/screenshot", null).textValue());
    }

    /** Returns what the page has complained about. */
    List<String> complaints() {
        JsonNode log =
                call("POST", session + "/se/log", Caller.JSON.createObjectNode().put("type", "browser"));
        return log.findValuesAsText("message");
    }

    @Override
    public void close() {
        try {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }

    private String element(String css) {
        ObjectNode body =
                Caller.JSON.createObjectNode().put("using", "css selector").put("value", css);
        return session + "/element/"
                + call("POST", session + "/element", body).elements().next().textValue();
    }

    private JsonNode call(String method, String url, JsonNode body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE.multipliedBy(3))
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode value = Caller.JSON.readTree(answer.body()).path("value");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        method + " " + url + ": " + value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
