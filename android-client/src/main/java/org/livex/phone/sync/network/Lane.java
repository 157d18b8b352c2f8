package org.livex.phone.sync.network;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.livex.phone.sync.DeviceClock;

/** How one server is spoken to through one network: a connection through it is never lent to another. */
record Lane(Uplink uplink, OkHttpClient client, HeardSockets sockets) {
    /** @param server knows whom to trust */
    static Lane through(Uplink uplink, OkHttpClient server, DeviceClock clock) {
        HeardSockets sockets = new HeardSockets(uplink, clock);
        OkHttpClient client = server.newBuilder()
                .dns(new HostNames(uplink))
                .socketFactory(sockets)
                .proxy(uplink.proxy())
                .connectionPool(new ConnectionPool())
                .build();
        return new Lane(uplink, client, sockets);
    }

    void close() {
        client.connectionPool().evictAll();
    }
}
