package org.livex.phone.device;

import android.net.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import org.livex.phone.sync.network.Uplink;

/**
 * A network that Android may have no use for. Its own way of making sockets would do, but that a socket's bytes are
 * listened to: so an own socket is bound to it.
 */
record NearNetwork(Network network) implements Uplink {
    @Override
    public void bind(Socket socket) throws IOException {
        network.bindSocket(socket);
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(network.getAllByName(host));
    }

    /** What the phone is set to belongs to the network that it takes by itself. */
    @Override
    public Proxy proxy() {
        return Proxy.NO_PROXY;
    }
}
