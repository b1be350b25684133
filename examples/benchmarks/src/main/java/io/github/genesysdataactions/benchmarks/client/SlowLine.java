package io.github.genesysdataactions.benchmarks.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A loopback port in front of a server; each request on it arrives late by the same time. */
final class SlowLine implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket door;
    private final URI server;
    private final Duration latency;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "slow-line");
        thread.setDaemon(true);
        return thread;
    });

    private SlowLine(ServerSocket door, URI server, Duration latency) {
        this.door = door;
        this.server = server;
        this.latency = latency;
    }

    static SlowLine before(URI server, Duration latency) throws IOException {
        SlowLine line = new SlowLine(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), server, latency);
        line.threads.execute(line::accept);
        return line;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                AtomicBoolean isNewRequest = new AtomicBoolean(true);
                threads.execute(() -> pump(client, upstream, () -> {
                    if (isNewRequest.getAndSet(false)) {
                        Thread.sleep(latency.toMillis());
                    }
                }));
                threads.execute(() -> pump(upstream, client, () -> isNewRequest.set(true)));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface BeforeWriting {
        void run() throws InterruptedException;
    }

    private static void pump(Socket from, Socket to, BeforeWriting beforeWriting) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                beforeWriting.run();
                out.write(buffer, 0, length);
            }
        } catch (IOException hungUp) {
            // One end is gone: closing both is all there is to do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
