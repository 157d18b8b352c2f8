package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same bare server by other ways to the network and other makers of TLS, one after the other. */
public final class Engines {
    private static final long MOST_MINUTES = 8;

    private record Way(String name, String title, String against) {}

    /** Each is compared with one of those before it. */
    private static final List<Way> WAYS = List.of(
            new Way("epoll", "epoll", "epoll"),
            new Way("io_uring", "io_uring", "epoll"),
            new Way("jdk", "epoll, TLS of the JDK", "epoll"),
            new Way("openssl", "epoll, TLS of OpenSSL", "jdk"));

    private final Vertx vertx;
    private final Given given;
    private final FanOut.Shape shape;
    private final Ingest ingest;
    private final List<Measured> measured = new ArrayList<>();

    private record Measured(Way way, double post, FanOut.Result fanOut) {}

    private Engines(Vertx vertx, Given given) {
        this.vertx = vertx;
        this.given = given;
        this.shape = new FanOut.Shape(given.number("phones"), given.number("warm-ups"), given.number("rounds"));
        this.ingest = new Ingest(vertx, given.number("actions"));
    }

    /** {@code phones warm-ups rounds actions certificate}, and as PID:PORT those of {@code epoll io_uring jdk openssl} that are there. */
    public static void main(String[] arguments) {
        Given given = Given.read(arguments);
        Program.run(MOST_MINUTES, vertx -> new Engines(vertx, given).run());
    }

    private Future<?> run() {
        List<Way> there =
                WAYS.stream().filter(way -> given.find(way.name()).isPresent()).toList();
        return Lanes.each(there, 1, this::measure);
    }

    private Future<?> measure(Way way) {
        ServerProcess process = given.target(way.name()).process();
        boolean isTls = way.name().equals("jdk") || way.name().equals("openssl");
        Door door = isTls
                ? given.door(vertx, way.name())
                : Door.plain(given.target(way.name()).port());
        return ingest.bare(new CpuMeter(process), door)
                .compose(post -> new BareCrowd(vertx, process, door, shape.phones())
                        .fanOut(shape)
                        .map(fanOut -> new Measured(way, post, fanOut)))
                .onSuccess(this::print);
    }

    private void print(Measured one) {
        measured.add(one);
        Measured other = measured.stream()
                .filter(before -> before.way().name().equals(one.way().against()))
                .findFirst()
                .orElse(one);
        Program.OUT.printf(
                Locale.ROOT,
                "%-24s %6.1f µs a POST (%.2f of %s); %6.1f µs a delivery with its ack (%.2f); to the phones p50 %.0f"
                        + " ms, p99 %.0f ms%n",
                one.way().title(),
                one.post(),
                one.post() / other.post(),
                other.way().name(),
                one.fanOut().cpuMicrosPerDelivery(),
                one.fanOut().cpuMicrosPerDelivery() / other.fanOut().cpuMicrosPerDelivery(),
                one.fanOut().toPhones().millis(50),
                one.fanOut().toPhones().millis(99));
    }
}
