package org.livex.rehearse;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The address that phones know, and which laptop has it: whoever runs them moves it, and what was open to the other one breaks. */
final class Way implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final NetServer server;
    private volatile int port;

    private Way(int port) throws TimeoutException {
        this.port = port;
        this.server = vertx.createNetServer()
                .connectHandler(this::lead)
                .listen(0, "127.0.0.1")
                .await(30, TimeUnit.SECONDS);
    }

    static Way to(int port) throws TimeoutException {
        return new Way(port);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    void leadsTo(int next) {
        port = next;
        open.forEach(NetSocket::close);
    }

    private void lead(NetSocket phone) {
        phone.pause();
        client.connect(port, "127.0.0.1").onFailure(_ -> phone.close()).onSuccess(laptop -> {
            open.add(phone);
            phone.closeHandler(_ -> {
                open.remove(phone);
                laptop.close();
            });
            laptop.closeHandler(_ -> phone.close());
            phone.exceptionHandler(_ -> phone.close());
            laptop.exceptionHandler(_ -> laptop.close());
            laptop.pipeTo(phone);
            phone.pipeTo(laptop);
        });
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
