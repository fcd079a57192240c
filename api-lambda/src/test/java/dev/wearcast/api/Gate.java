package dev.wearcast.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A way to a service on loopback that can be cut, or lead nowhere. */
final class Gate implements AutoCloseable {

    /** What happens to who comes by. */
    enum State {
        UP,
        /** Each connection waits before it is let through. */
        SLOW,
        /** Connections are taken and never answered. */
        HANGING,
        /** Connections are closed at once. */
        GONE
    }

    private static final Duration DELAY = Duration.ofSeconds(1);

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.UP;

    private Gate(ServerSocket server, InetSocketAddress target) {
        this.server = server;
        this.target = target;
    }

    static Gate before(URI service) {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Gate gate = new Gate(server, new InetSocketAddress(service.getHost(), service.getPort()));
            start(gate::accept);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Connections from before are cut, since clients keep them. */
    void be(State next) {
        state = next;
        open.forEach(Gate::close);
        open.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                if (state == State.GONE) {
                    close(client);
                } else if (state != State.HANGING) {
                    start(() -> connect(client));
                }
            } catch (IOException e) {
                // Closed, or a client that went away: the next one may stay.
                Thread.onSpinWait();
            }
        }
    }

    private void connect(Socket client) {
        try {
            if (state == State.SLOW) {
                LockSupport.parkNanos(DELAY.toNanos());
            }
            Socket service = new Socket(target.getAddress(), target.getPort());
            open.add(service);
            start(() -> pass(service, client));
            pass(client, service);
        } catch (IOException e) {
            close(client);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            input.transferTo(output);
        } catch (IOException e) {
            close(to);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        be(State.GONE);
    }
}
