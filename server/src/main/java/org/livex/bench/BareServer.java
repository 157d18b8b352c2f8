package org.livex.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.transport.Transport;
import java.util.HashSet;
import java.util.Set;

/** The baseline of {@link Ingest}: reads a body, answers, forgets; what is posted to {@code /all} every open socket gets. Prints its port. */
public final class BareServer {
    private static final String TO_ALL = "/all";
    private static final String ANSWER = "{\"outcome\":\"accepted\"}";

    private BareServer() {}

    /** {@code transport} is epoll or io_uring; with {@code engine}, jdk or openssl, over TLS, by the files {@code certificate} and {@code key}. */
    public static void main(String[] arguments) {
        Given given = Given.read(arguments);
        Transport transport = given.find("transport").orElse("epoll").equals("io_uring")
                ? Transport.IO_URING
                : Transport.nativeTransport();
        if (transport == null) {
            Program.OUT.println("This machine has no such transport.");
            return;
        }
        Vertx vertx = Vertx.builder().withTransport(transport).build();
        HttpServerOptions options = new HttpServerOptions();
        given.find("engine")
                .ifPresent(engine -> options.setSsl(true)
                        .setSslHandshakeTimeout(Door.PATIENCE_SECONDS)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(given.text("certificate"))
                                .setKeyPath(given.text("key")))
                        .setSslEngineOptions(
                                engine.equals("openssl") ? new OpenSSLEngineOptions() : new JdkSSLEngineOptions()));
        Set<ServerWebSocket> sockets = new HashSet<>();
        vertx.createHttpServer(options)
                .requestHandler(request -> request.body().onSuccess(body -> {
                    if (request.path().equals(TO_ALL)) {
                        String text = body.toString();
                        sockets.forEach(socket -> socket.writeTextMessage(text));
                    }
                    request.response().end(ANSWER);
                }))
                .webSocketHandler(socket -> {
                    sockets.add(socket);
                    socket.closeHandler(_ -> sockets.remove(socket));
                    socket.handler((Buffer _) -> {});
                })
                .listen(0, Door.HOST)
                .onSuccess(server -> Program.OUT.println(server.actualPort()))
                .await();
    }
}
