package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.livex.bench.Given.Target;
import org.livex.bench.LivexCrowd.Answering;

/** Measures what ops/bench has started, one after the other, and prints the figures. */
public final class Bench {
    private static final long MOST_MINUTES = 8;
    private static final int LETTERS_WEIGHED = 5;

    private final Vertx vertx;
    private final FanOut.Shape shape;
    private final int actions;
    private final Optional<Path> profiles;

    private Bench(Vertx vertx, FanOut.Shape shape, int actions, Optional<Path> profiles) {
        this.vertx = vertx;
        this.shape = shape;
        this.actions = actions;
        this.profiles = profiles;
    }

    /**
     * {@code phones warm-ups rounds actions code}, {@code livex mosquitto bare} as PID:PORT, and where wanted {@code https}
     * with {@code certificate}, {@code profiles} and {@code rows}, a file to which the row of a {@link Table} is added.
     */
    public static void main(String[] arguments) {
        Given given = Given.read(arguments);
        FanOut.Shape shape = new FanOut.Shape(given.number("phones"), given.number("warm-ups"), given.number("rounds"));
        Program.run(MOST_MINUTES, vertx -> {
            Bench bench = new Bench(vertx, shape, given.number("actions"), given.file("profiles"));
            return given.livexDoor(vertx)
                    .compose(door -> bench.run(given, door))
                    .onSuccess(row -> given.file("rows").ifPresent(row::addTo));
        });
    }

    private Future<Row> run(Given given, Door door) {
        Target livex = given.target("livex");
        Target mosquitto = given.target("mosquitto");
        Row row = new Row(shape.phones());
        LivexCrowd phones =
                new LivexCrowd(vertx, new LivexApi(vertx, door, shape.phones()), livex.process(), shape.phones(), 0);
        MosquittoCrowd subscribers = new MosquittoCrowd(vertx, mosquitto.process(), given.door(vertx, "mosquitto"));
        Ingest ingest = new Ingest(vertx, actions);
        return phones.gather(given.text("code"))
                .onSuccess(_ -> memory("Livex", row.put(Row.IDLE, phones.kilobytesPerPhone())))
                .compose(_ -> livex(phones, livex, Answering.RECEIVED, row))
                .compose(_ -> subscribers.fanOut(shape))
                .onSuccess(result -> {
                    memory("mosquitto", row.put(Row.IDLE_MOSQUITTO, subscribers.kilobytesPerPhone()));
                    fanOut("mosquitto, QoS 1", result);
                    row.put(Row.MOSQUITTO, result);
                })
                .compose(_ -> livex(phones, livex, Answering.ACK, row))
                .compose(_ -> livex(phones, livex, Answering.ACKNOWLEDGED, row))
                .compose(_ -> ingest.livex(meter(livex, "ingest"), phones.phones()))
                .onSuccess(micros -> ingest("Livex, durable", row.put(Row.ACTION, micros)))
                .compose(_ -> ingest.bare(new CpuMeter(given.target("bare").process()), given.door(vertx, "bare")))
                .onSuccess(micros -> ingest("bare Vert.x", row.put(Row.POST, micros)))
                .compose(_ -> Relay.to(vertx, door.port()))
                .compose(wire -> phones.bytesOfOne(new LivexApi(vertx, door.at(wire.port()), 1), wire, LETTERS_WEIGHED))
                .onSuccess(bytes -> Program.OUT.printf(
                        Locale.ROOT,
                        "wire     %d bytes for one message of %d to one phone, ack included; %.2f times the text%n",
                        bytes,
                        Letter.BYTES,
                        row.put(Row.WIRE, bytes / (double) Letter.BYTES)))
                .map(row);
    }

    private Future<?> livex(LivexCrowd phones, Target livex, Answering answering, Row row) {
        return phones.fanOut(shape, meter(livex, answering.word()), answering).onSuccess(result -> {
            fanOut("Livex, " + answering.word(), result);
            row.put(answering.word(), result);
        });
    }

    private Meter meter(Target livex, String phase) {
        return profiles.<Meter>map(folder -> new Profile(livex.process(), folder, phase))
                .orElseGet(() -> new CpuMeter(livex.process()));
    }

    private static void memory(String of, double kilobytes) {
        Program.OUT.println(
                String.format(Locale.ROOT, "memory   %-20s %8.1f kB resident per idle phone", of, kilobytes));
    }

    private static void fanOut(String of, FanOut.Result result) {
        Program.OUT.printf(
                Locale.ROOT,
                "fan-out  %-20s %8.1f µs CPU per delivery; to the phones p50 %.0f ms, p99 %.0f ms; to the answer p50"
                        + " %.1f ms%n",
                of,
                result.cpuMicrosPerDelivery(),
                result.toPhones().millis(50),
                result.toPhones().millis(99),
                result.toAnswer().millis(50));
    }

    private static void ingest(String of, double micros) {
        Program.OUT.printf(Locale.ROOT, "ingest   %-20s %8.1f µs CPU per action%n", of, micros);
    }
}
