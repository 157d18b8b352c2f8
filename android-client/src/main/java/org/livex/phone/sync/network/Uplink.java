package org.livex.phone.sync.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One network of the phone, as far as a socket needs it. Two are equal if they are the same network. */
public interface Uplink {
    /** Before the socket is connected: from then on it speaks through this network or not at all. */
    void bind(Socket socket) throws IOException;

    /** As this network's own name servers know it. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** Null: whatever the phone is set to. */
    @Nullable Proxy proxy();
}
