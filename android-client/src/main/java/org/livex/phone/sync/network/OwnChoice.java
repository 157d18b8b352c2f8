package org.livex.phone.sync.network;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the phone takes by itself: its default network, a VPN, or what hangs on the phone's own hotspot.
 *
 * @param network which it would be now, so that another one is noticed; empty: nobody knows
 */
public record OwnChoice(String network) implements Uplink {
    static final OwnChoice ANY = new OwnChoice("");

    @Override
    public void bind(Socket socket) {
        // Bound to nothing, it goes where the phone sends it.
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return Dns.SYSTEM.lookup(host);
    }

    @Override
    public @Nullable Proxy proxy() {
        return null;
    }
}
