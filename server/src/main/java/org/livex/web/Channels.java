package org.livex.web;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** What is below a connection of Vert.x. */
final class Channels {
    private Channels() {}

    /** By a class that is not public: no interface of Vert.x 5.0 has the channel, not even of a connection that becomes a socket. */
    static Channel of(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }
}
