package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.livex.bench.LivexCrowd.Answering;

/** Measures what ops/bench has started, one after the other, and prints the figures. */
public final class Bench {
    private static final long MOST_MINUTES = 8;
    static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Vertx vertx;
    private final FanOut.Shape shape;
    private final int actions;
    private final @Nullable Path profiles;

    private Bench(Vertx vertx, FanOut.Shape shape, int actions, @Nullable Path profiles) {
        this.vertx = vertx;
        this.shape = shape;
        this.actions = actions;
        this.profiles = profiles;
    }

    /** A process that listens on a port. */
    record Target(ServerProcess process, int port) {
        static Target parse(String pidAndPort) {
            String[] parts = pidAndPort.split(":", 2);
            return new Target(new ServerProcess(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
        }
    }

    /** PHONES WARM-UPS ROUNDS ACTIONS LIVEX MOSQUITTO BARE CODE [PROFILES], the three as PID:PORT. ops/bench knows them all. */
    public static void main(String[] arguments) {
        FanOut.Shape shape = new FanOut.Shape(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        // One event loop: the servers need the other cores, and nothing here needs a lock. Between the phases it waits
        // for
        // tools of the JDK, which nobody has to be warned of.
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(1)
                .setBlockedThreadCheckInterval(TimeUnit.MINUTES.toMillis(MOST_MINUTES)));
        Path profiles = arguments.length > 8 ? Path.of(arguments[8]) : null;
        Bench bench = new Bench(vertx, shape, Integer.parseInt(arguments[3]), profiles);
        Promise<Void> done = Promise.promise();
        vertx.runOnContext(_ -> Future.succeededFuture()
                .compose(_ -> bench.run(
                        Target.parse(arguments[4]),
                        Target.parse(arguments[5]),
                        Target.parse(arguments[6]),
                        arguments[7]))
                .<Void>mapEmpty()
                .onComplete(done));
        int exitCode = 0;
        try {
            done.future().await(MOST_MINUTES, TimeUnit.MINUTES);
        } catch (RuntimeException | TimeoutException failure) {
            OUT.println("The bench cannot go on: " + failure);
            exitCode = 1;
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private Future<?> run(Target livex, Target mosquitto, Target bare, String code) {
        LivexCrowd phones = new LivexCrowd(
                vertx, new LivexApi(vertx, livex.port(), shape.phones()), livex.process(), shape.phones());
        MosquittoCrowd subscribers = new MosquittoCrowd(vertx, mosquitto.process(), mosquitto.port());
        Ingest ingest = new Ingest(vertx, actions);
        return phones.gather(code)
                .onSuccess(_ -> memory("Livex", phones.kilobytesPerPhone()))
                .compose(_ -> livex(phones, livex, Answering.RECEIVED))
                .compose(_ -> subscribers.fanOut(shape))
                .onSuccess(result -> {
                    memory("mosquitto", subscribers.kilobytesPerPhone());
                    fanOut("mosquitto, QoS 1", result);
                })
                .compose(_ -> livex(phones, livex, Answering.ACK))
                .compose(_ -> livex(phones, livex, Answering.ACKNOWLEDGED))
                .compose(_ -> ingest.livex(meter(livex, "ingest"), phones.phones()))
                .onSuccess(micros -> ingest("Livex, durable", micros))
                .compose(_ -> ingest.bare(new CpuMeter(bare.process()), bare.port()))
                .onSuccess(micros -> ingest("bare Vert.x", micros));
    }

    private Future<?> livex(LivexCrowd phones, Target livex, Answering answering) {
        return phones.fanOut(shape, meter(livex, answering.word()), answering)
                .onSuccess(result -> fanOut("Livex, " + answering.word(), result));
    }

    private Meter meter(Target livex, String phase) {
        return profiles == null ? new CpuMeter(livex.process()) : new Profile(livex.process(), profiles, phase);
    }

    private static void memory(String of, double kilobytes) {
        OUT.println(String.format(Locale.ROOT, "memory   %-20s %8.1f kB resident per idle phone", of, kilobytes));
    }

    private static void fanOut(String of, FanOut.Result result) {
        OUT.println(String.format(
                Locale.ROOT,
                "fan-out  %-20s %8.1f µs CPU per delivery; to the phones p50 %.0f ms, p99 %.0f ms; to the answer p50 %.1f ms",
                of,
                result.cpuMicrosPerDelivery(),
                result.toPhones().millis(50),
                result.toPhones().millis(99),
                result.toAnswer().millis(50)));
    }

    private static void ingest(String of, double micros) {
        OUT.println(String.format(Locale.ROOT, "ingest   %-20s %8.1f µs CPU per action", of, micros));
    }
}
