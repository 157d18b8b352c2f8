package org.livex.phone.sync.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.DeviceClock;

/**
 * Sockets of one network that note when a byte came last. The server pings, which no library tells: so the phone notices a dead
 * connection without ever pinging itself, which would wake its radio for nothing.
 */
final class HeardSockets extends SocketFactory {
    private final Uplink uplink;
    private final DeviceClock clock;
    private volatile long heardAt;

    HeardSockets(Uplink uplink, DeviceClock clock) {
        this.uplink = uplink;
        this.clock = clock;
        this.heardAt = clock.elapsedMillis();
    }

    long silentMillis() {
        return clock.elapsedMillis() - heardAt;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Heard();
        try {
            uplink.bind(socket);
            return socket;
        } catch (IOException gone) {
            socket.close();
            throw gone;
        } catch (SecurityException forbidden) {
            // From a thread of OkHttp's own it would end the process, see HostNames.
            socket.close();
            throw new IOException(forbidden);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(host, port, null, 0);
    }

    @Override
    public Socket createSocket(String host, int port, @Nullable InetAddress local, int localPort) throws IOException {
        return createSocket(uplink.addressesOf(host).get(0), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host, port, null, 0);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, @Nullable InetAddress local, int localPort)
            throws IOException {
        Socket socket = createSocket();
        try {
            if (local != null) {
                socket.bind(new InetSocketAddress(local, localPort));
            }
            socket.connect(new InetSocketAddress(host, port));
            return socket;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
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
