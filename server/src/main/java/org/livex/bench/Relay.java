package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;

/**
 * A wire that counts what passes, both ways together, TLS and the frames of WebSockets included; what TCP and IP put around
 * it is not.
 */
final class Relay {
    private final NetServer server;
    private final NetClient client;
    private final int target;
    private long bytes;

    private Relay(Vertx vertx, int target) {
        this.client = vertx.createNetClient();
        this.server = vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true));
        this.target = target;
        server.connectHandler(this::connect);
    }

    static Future<Relay> to(Vertx vertx, int port) {
        Relay relay = new Relay(vertx, port);
        return relay.server.listen(0, Door.HOST).map(relay);
    }

    int port() {
        return server.actualPort();
    }

    long bytes() {
        return bytes;
    }

    private void connect(NetSocket near) {
        near.pause();
        client.connect(target, Door.HOST)
                .onSuccess(far -> {
                    pass(near, far);
                    pass(far, near);
                    near.resume();
                })
                .onFailure(_ -> near.close());
    }

    private void pass(NetSocket from, NetSocket to) {
        from.handler((Buffer piece) -> {
            bytes += piece.length();
            to.write(piece);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(_ -> from.resume());
            }
        });
        from.endHandler(_ -> to.end());
        from.exceptionHandler(_ -> to.close());
    }
}
