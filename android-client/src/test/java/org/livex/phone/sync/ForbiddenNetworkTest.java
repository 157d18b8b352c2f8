package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.phone.sync.network.OkHttpWires;
import org.livex.phone.sync.network.Uplink;

/** A phone that keeps the app from the network throws what no network does; the app is without a connection, and lives. */
class ForbiddenNetworkTest {
    private final OkHttpWires wires = new OkHttpWires(new TestClock(), Timing.USUAL, () -> List.of(new Forbidden()));
    private volatile @Nullable Throwable uncaught;
    private Thread.@Nullable UncaughtExceptionHandler before;

    @BeforeEach
    void as_android_which_ends_the_process() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught = failure);
    }

    @AfterEach
    void again() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void a_call_finds_no_connection() throws Exception {
        Wire wire = wires.to("https://livex.example", null);

        assertThatThrownBy(() -> wire.send(Wire.Call.json("GET", "/api/push-key", null, null)))
                .isInstanceOf(NoConnection.class);
        assertThatThrownBy(() -> wires.authorityOf("https://livex.example", "x"))
                .isInstanceOf(NoConnection.class);
    }

    @Test
    void a_socket_closes_and_nothing_breaks() throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        Wire wire = wires.to("https://livex.example", null);

        wire.open("/live", "token", new Wire.Ears() {
            @Override
            public void opened() {}

            @Override
            public void heard(String text) {}

            @Override
            public void closed(int code) {
                closed.complete(code);
            }
        });

        assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(LiveRound.LOST);
        wire.cut();
        assertThat(uncaught).isNull();
    }

    private static final class Forbidden implements Uplink {
        @Override
        public void bind(Socket socket) {
            throw new SecurityException("not this network either");
        }

        @Override
        public List<InetAddress> addressesOf(String host) {
            throw new SecurityException("Permission denied (missing INTERNET permission?)");
        }

        @Override
        public @Nullable Proxy proxy() {
            return null;
        }
    }
}
