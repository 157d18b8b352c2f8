package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.phone.sync.network.OkHttpWires;

/** Whether something still may go out is asked when there is a way, and before any of it does. */
class DepartureTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void somebody_listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            heard.add(new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void where_it_may_the_server_hears_it() throws Exception {
        assertThat(wireTo(server.getAddress().getPort())
                        .send(said(), () -> asked.incrementAndGet() > 0)
                        .isOk())
                .isTrue();

        assertThat(heard).containsExactly("a secret");
        assertThat(asked).hasValue(1);
    }

    @Test
    void where_it_may_not_nothing_of_it_leaves() throws Exception {
        Wire wire = wireTo(server.getAddress().getPort());

        assertThatThrownBy(() -> wire.send(said(), () -> asked.incrementAndGet() < 0))
                .isInstanceOf(NoConnection.class);
        wire.send(said(), () -> true);

        assertThat(heard).as("the second alone").containsExactly("a secret");
        assertThat(asked.get()).isPositive();
    }

    @Test
    void where_nobody_listens_it_is_not_asked() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }

        assertThatThrownBy(() -> wireTo(nobody).send(said(), () -> asked.incrementAndGet() > 0))
                .isInstanceOf(NoConnection.class);

        assertThat(asked).hasValue(0);
    }

    private static Wire wireTo(int port) throws NoConnection {
        return new OkHttpWires(new TestClock(), Timing.USUAL).to("http://127.0.0.1:" + port, null);
    }

    private static Wire.Call said() {
        return Wire.Call.json("POST", "/said", "token", "a secret");
    }
}
