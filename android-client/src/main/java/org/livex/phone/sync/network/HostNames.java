package org.livex.phone.sync.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Where hosts are. On a phone that keeps the app from the network (some makers' data savers do, and owners can) Android
 * throws what is no failure of the network: OkHttp passes it on from a thread of its own, and the process would end.
 */
final class HostNames implements Dns {
    private final Uplink uplink;

    HostNames(Uplink uplink) {
        this.uplink = uplink;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        try {
            return uplink.addressesOf(host);
        } catch (SecurityException forbidden) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(forbidden);
            throw unknown;
        }
    }
}
