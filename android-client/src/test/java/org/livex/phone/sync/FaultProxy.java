package org.livex.phone.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The bad Wi-Fi between one phone and the server. */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FINE;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean isClosed;

    enum Weather {
        FINE,
        /** Nobody gets through, and whoever was, is cut. */
        DOWN,
        /** What the phone says arrives; what the server says does not. No connection ends. */
        ANSWERS_LOST,
        /** Connections stay open and nothing gets through them in either way. */
        HALF_OPEN,
        /** Everything takes its time. */
        SLOW
    }

    FaultProxy(int target) throws IOException {
        this(target, InetAddress.getLoopbackAddress(), 0);
    }

    /** @param port 0: any */
    FaultProxy(int target, InetAddress at, int port) throws IOException {
        this.target = target;
        this.door = new ServerSocket(port, 50, at);
        inBackground(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** How often anybody came, let in or not. */
    int connections() {
        return connections.get();
    }

    void is(Weather now) {
        weather = now;
        if (now == Weather.DOWN) {
            cut();
        }
    }

    /** Every connection that is open now, in the middle of whatever it says. */
    void cut() {
        open.forEach(FaultProxy::close);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        door.close();
        cut();
    }

    private void accept() {
        while (!isClosed) {
            try {
                Socket phone = door.accept();
                connections.incrementAndGet();
                if (weather == Weather.DOWN) {
                    close(phone);
                } else {
                    inBackground(() -> connect(phone));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket phone) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            phone.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(phone);
            open.add(server);
            if (isClosed) {
                cut();
            }
            inBackground(() -> pass(phone, server, Weather.HALF_OPEN, Weather.HALF_OPEN));
            pass(server, phone, Weather.HALF_OPEN, Weather.ANSWERS_LOST);
        } catch (IOException down) {
            close(phone);
        }
    }

    private void pass(Socket from, Socket to, Weather lostIn, Weather alsoLostIn) {
        byte[] bytes = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                Weather now = weather;
                if (now == Weather.SLOW) {
                    Thread.sleep(20);
                }
                // What comes in the moment in which it is cut must not slip through.
                if (now != Weather.DOWN && now != lostIn && now != alsoLostIn) {
                    out.write(bytes, 0, count);
                } else {
                    // What is lost in the middle of a stream ends it, sooner or later; till then nobody hears.
                    swallow(in, bytes);
                }
            }
        } catch (IOException | InterruptedException cut) {
            // That is what it is for.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "network");
        thread.setDaemon(true);
        thread.start();
    }

    private static void swallow(InputStream in, byte[] bytes) throws IOException {
        while (in.read(bytes) >= 0) {
            // Nobody hears.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // Gone is gone.
        }
    }
}
