package org.livex.phone.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A {@link FakeServer} behind real TLS. It has no sockets: phones call. */
final class FakeHttps implements AutoCloseable {
    /** The paths of all that it was asked. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final Wire exercise;
    private final ByteString authority;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param keys with its own certificate, and its authority's */
    FakeHttps(FakeServer exercise, Path keys) throws Exception {
        this.exercise = exercise.to("", null);
        this.authority = TestKeys.certificateIn(keys);
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.served(keys)));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    long timesAsked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            ByteString body =
                    Okio.buffer(Okio.source(exchange.getRequestBody())).readByteString();
            Wire.Reply reply = path.equals("/ca.crt")
                    ? new Wire.Reply(200, 0, authority)
                    : path.equals("/healthz") || path.endsWith("/live")
                            ? new Wire.Reply(path.endsWith("/live") ? 404 : 200, 0, ByteString.encodeUtf8("{}"))
                            : exercise.send(new Wire.Call(
                                    exchange.getRequestMethod(),
                                    path,
                                    bearer(exchange),
                                    body,
                                    "application/json",
                                    null));
            exchange.sendResponseHeaders(
                    reply.status(), reply.body().size() == 0 ? -1 : reply.body().size());
            exchange.getResponseBody().write(reply.body().toByteArray());
        }
    }

    private static @Nullable String bearer(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization");
    }
}
