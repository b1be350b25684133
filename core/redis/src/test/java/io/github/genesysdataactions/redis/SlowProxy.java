package io.github.genesysdataactions.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Passes bytes on to a port, until it is told to hold them back; connections stay open then. */
final class SlowProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean isStalled;

    SlowProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    String uri() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on nothing that comes from the target is passed on; {@code false} passes on what comes later. */
    void stall(boolean isStalled) {
        this.isStalled = isStalled;
    }

    private void accept() throws IOException {
        while (true) {
            Socket from = door.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(from);
            sockets.add(to);
            run(() -> pass(from, to, false));
            run(() -> pass(to, from, true));
        }
    }

    private void pass(Socket from, Socket to, boolean isAnswer) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] bytes = new byte[8192];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            if (!isAnswer || !isStalled) {
                out.write(bytes, 0, read);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // The test is over, or one side has gone.
                    }
                },
                "slow-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
