package io.github.genesysdataactions.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server without manners: each connection is handed to the next prepared script, then closed. */
public final class RawServer implements AutoCloseable {
    /** What one connection does. */
    @FunctionalInterface
    public interface Script {
        void serve(Socket connection) throws IOException;
    }

    /** What a client sent. */
    static final class Request {
        private final String head;
        private final byte[] body;

        private Request(String head, byte[] body) {
            this.head = head;
            this.body = body;
        }

        String head() {
            return head;
        }

        byte[] body() {
            return body;
        }

        /** Returns a header's value, or {@code null}. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ServerSocket socket;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();

    public RawServer(Script... scripts) {
        this.scripts.addAll(Arrays.asList(scripts));
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Resets when the request begins. (Before that the JDK may take it for a connection that never came about.) */
    public static void resetAtOnce(Socket connection) throws IOException {
        connection.setSoLinger(true, connection.getInputStream().read() < 0 ? 1 : 0);
    }

    /** Reads the request and resets. */
    public static void resetAfterReading(Socket connection) throws IOException {
        readRequest(connection);
        connection.setSoLinger(true, 0);
    }

    /** Promises more than it sends. */
    public static void cutShort(Socket connection) throws IOException {
        readRequest(connection);
        write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\":");
    }

    /** Sends chunks until the other side has enough. */
    public static void endless(Socket connection) throws IOException {
        readRequest(connection);
        write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        while (true) {
            write(connection, chunk);
        }
    }

    /** Answers properly and closes. */
    public static Script answer(int status, String json, String... headers) {
        return connection -> {
            readRequest(connection);
            write(
                    connection,
                    "HTTP/1.1 " + status + " X\r\nConnection: close\r\nContent-Length: " + json.length() + "\r\n"
                            + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n"
                            + json);
        };
    }

    /** Answers with these bytes, a character each, and closes. */
    public static Script answer(String headAndBody) {
        return connection -> {
            readRequest(connection);
            write(connection, headAndBody);
        };
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Returns how many connections were accepted. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connections.incrementAndGet();
                Script script = scripts.poll();
                if (script != null) {
                    script.serve(connection);
                }
            } catch (IOException hungUp) {
                // The other side had enough, or the server was closed.
            }
        }
    }

    /** Reads a request. */
    static Request readRequest(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("Hung up after: " + head);
            }
            head.append((char) next);
        }
        String length = new Request(head.toString(), new byte[0]).header("Content-Length");
        return new Request(head.toString(), in.readNBytes(length == null ? 0 : Integer.parseInt(length)));
    }

    /** Reads to the end of a line and returns it without that. */
    static String readLine(Socket connection) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = connection.getInputStream().read();
                next != '\n';
                next = connection.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }
}
