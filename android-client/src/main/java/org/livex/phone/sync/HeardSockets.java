package org.livex.phone.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that note when a byte came last. The server pings, which no library tells: so the phone notices a dead
 * connection without ever pinging itself, which would wake its radio for nothing.
 */
final class HeardSockets extends SocketFactory {
    private final DeviceClock clock;
    private volatile long heardAt;

    HeardSockets(DeviceClock clock) {
        this.clock = clock;
        this.heardAt = clock.elapsedMillis();
    }

    long silentMillis() {
        return clock.elapsedMillis() - heardAt;
    }

    @Override
    public Socket createSocket() {
        return new Heard();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }

    private final class Heard extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    return heard(super.read());
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    return heard(super.read(bytes, offset, length));
                }

                private int heard(int count) {
                    heardAt = clock.elapsedMillis();
                    return count;
                }
            };
        }
    }
}
