package io.github.genesysdataactions.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Redis on loopback: the redis-server of the PATH, or else the one that a test dependency ships. */
public final class RedisProcess implements AutoCloseable {
    private static final Path PROGRAM = program();

    private final List<String> settings;
    private final int port;
    private Process process;
    private int tlsPort;

    private RedisProcess(int port, List<String> settings) {
        this.port = port;
        this.settings = settings;
    }

    /** Starts one on a free port; skips the test, loudly, on a machine where none runs. */
    public static RedisProcess start(String... settings) {
        if (PROGRAM == null) {
            System.err.println("SKIPPED, AS NO REDIS RUNS HERE: install redis-server. "
                    + StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                            .getCallerClass()
                            .getSimpleName());
        }
        assumeTrue(PROGRAM != null, "No redis-server runs on this machine.");
        for (int tries = 1; ; tries++) {
            RedisProcess redis = new RedisProcess(freePort(), List.of(settings));
            try {
                redis.again();
                return redis;
            } catch (IllegalStateException portTaken) {
                if (tries == 3) {
                    throw portTaken;
                }
            }
        }
    }

    /** Starts it again after {@link #kill}, empty and on the same port. */
    public void again() {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(), "--bind", "127.0.0.1", "--port", "" + port, "--save", "", "--appendonly", "no"));
        command.addAll(settings);
        try {
            process = new ProcessBuilder(command)
                    .directory(new File(System.getProperty("java.io.tmpdir")))
                    .redirectErrorStream(true)
                    .start();
            awaitReady(process.inputReader(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("eady to accept connections")) {
                Thread reader = new Thread(() -> discard(output), "redis-output");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IllegalStateException("redis-server did not start:\n" + said);
    }

    private static void discard(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // A full pipe would stop Redis.
            }
        } catch (IOException killed) {
            // It was told to.
        }
    }

    public int port() {
        return port;
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Starts one that speaks TLS at a second port. */
    public static RedisProcess startWithTls(Path certificate, Path key) {
        int port = freePort();
        RedisProcess redis = start(
                "--tls-port",
                Integer.toString(port),
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                key.toString(),
                "--tls-auth-clients",
                "no",
                "--tls-ca-cert-file",
                certificate.toString());
        redis.tlsPort = port;
        return redis;
    }

    public String tlsUri() {
        return "rediss://127.0.0.1:" + tlsPort;
    }

    /** Returns all keys and values. */
    public String dump() {
        StringBuilder all = new StringBuilder();
        for (String key : lines("KEYS *")) {
            all.append(key).append('\n');
            lines("HGETALL " + key).forEach(line -> all.append(line).append('\n'));
            lines("GET " + key).forEach(line -> all.append(line).append('\n'));
        }
        return all.toString();
    }

    /** Carries out one command and returns the lines of its answer that are values. */
    public List<String> lines(String words) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((words + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.matches("[*$+:_%~-].*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries out one command, whose words hold no space, and returns the first line of its answer. */
    public String command(String words) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, with all that it knows. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, "redis-server")),
                        shipped().stream())
                .filter(Files::isExecutable)
                .filter(RedisProcess::runs)
                .findFirst()
                .orElse(null);
    }

    private static boolean runs(Path program) {
        try {
            Process version = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor(10, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static List<Path> shipped() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name =
                machine.contains("aarch64") ? "/redis-server-6.2.7-linux-arm64" : "/redis-server-6.2.6-v5-linux-amd64";
        if (!System.getProperty("os.name").equals("Linux")) {
            return List.of();
        }
        try (InputStream file = RedisProcess.class.getResourceAsStream(name)) {
            if (file == null) {
                return List.of();
            }
            Path copy = Files.createTempFile("redis-server", "");
            copy.toFile().deleteOnExit();
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy.toFile().setExecutable(true) ? List.of(copy) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
