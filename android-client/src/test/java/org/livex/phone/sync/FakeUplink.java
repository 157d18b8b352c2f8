package org.livex.phone.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import org.livex.phone.sync.network.Uplink;

/** A network in which every host is at one loopback address; at another of them somebody else may be. */
final class FakeUplink implements Uplink {
    private final InetAddress host;
    volatile boolean isGone;
    volatile boolean isForbidden;

    FakeUplink(String host) throws UnknownHostException {
        this.host = InetAddress.getByName(host);
    }

    InetAddress host() {
        return host;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        if (isForbidden) {
            throw new SecurityException("a VPN lets nobody past it");
        }
        if (isGone) {
            throw new SocketException("Binding socket to network failed: ENONET");
        }
    }

    @Override
    public List<InetAddress> addressesOf(String name) throws UnknownHostException {
        if (isGone) {
            throw new UnknownHostException(name);
        }
        return List.of(host);
    }

    @Override
    public Proxy proxy() {
        return Proxy.NO_PROXY;
    }
}
