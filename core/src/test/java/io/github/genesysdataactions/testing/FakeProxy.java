package io.github.genesysdataactions.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback that wants credentials, or refuses everything; it takes one request or tunnel per connection. */
public final class FakeProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final String refusal;
    private final String wanted;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private FakeProxy(String refusal, String wanted) {
        this.refusal = refusal;
        this.wanted = wanted;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Answers every request with this status and these header lines. */
    public static FakeProxy refusing(int status, String... headers) {
        return new FakeProxy(head(status, headers), "");
    }

    /** Lets requests through, and tunnels, with these credentials only. */
    public static FakeProxy authenticating(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new FakeProxy(head(407, "Proxy-Authenticate: Basic realm=\"fake\""), "Basic " + pair);
    }

    /** Lets everything through. */
    public static FakeProxy open() {
        return new FakeProxy("", "");
    }

    public int port() {
        return socket.getLocalPort();
    }

    public ProxySelector selector() {
        return ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", port()));
    }

    /** Returns the first lines of all requests, such as {@code CONNECT api.example.com:443}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(int status, String... headers) {
        return "HTTP/1.1 " + status + " X\r\n" + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "")
                + "Connection: close\r\nContent-Length: 0\r\n\r\n";
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            RawServer.Request request = RawServer.readRequest(connection);
            String[] line = request.head().lines().findFirst().orElseThrow().split(" ", -1);
            requests.add(line[0] + " " + line[1]);
            if (!refusal.isEmpty() && (wanted.isEmpty() || !wanted.equals(request.header("Proxy-Authorization")))) {
                RawServer.write(connection, refusal);
            } else if (line[0].equals("CONNECT")) {
                tunnel(connection, line[1]);
            } else {
                forward(connection, request, URI.create(line[1]));
            }
        } catch (IOException hungUp) {
            // Either side had enough.
        }
    }

    private static void tunnel(Socket connection, String target) throws IOException {
        int colon = target.lastIndexOf(':');
        try (Socket server = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\n\r\n");
            start(() -> copy(server, connection));
            copy(connection, server);
        }
    }

    private static void forward(Socket connection, RawServer.Request request, URI target) throws IOException {
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            String head = request.head().replaceFirst(" \\S+ ", " " + target.getRawPath() + " ");
            RawServer.write(server, head.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            server.getOutputStream().write(request.body());
            server.getOutputStream().flush();
            RawServer.write(connection, RawServer.readLine(server) + "\r\nConnection: close\r\n");
            copy(server, connection);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException hungUp) {
            // Either side had enough.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
