package org.livex.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.livex.disk.Shortage;
import org.livex.machine.HeapWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How near the server is to where it slows down: what fills its heap after a collection, and how late its event loop comes. Says so in
 * the log before it does, and control is told.
 */
public final class Strain implements HeapWatch {
    private static final Logger LOG = LoggerFactory.getLogger(Strain.class);
    private static final double MUCH = 0.8;
    private static final double ENOUGH_ROOM = 0.7;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final Duration HELD = Duration.ofSeconds(3);
    private static final Duration TELLS_EVERY = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Supplier<Fill> heap;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer lag;
    private final Shortage<Report> shortage = new Shortage<>(report -> report.state() != State.AMPLE);
    private Supplier<Load> load = () -> new Load(0, 0);
    private boolean fills;

    /** Of where a heap keeps what stays, in bytes: now, after the last collection of it, and at most; 0 where that is not known. */
    public record Fill(long used, long afterCollection, long most) {
        double now() {
            return most <= 0 ? 0 : (double) used / most;
        }

        double lasting() {
            return most <= 0 ? 0 : (double) afterCollection / most;
        }
    }

    /** Bytes of bodies, messages and answers in flight, and handshakes of TLS that are not through. */
    public record Load(long inFlight, int handshakes) {}

    public Strain(Vertx vertx, InstantSource clock, Supplier<Fill> heap) {
        this.vertx = vertx;
        this.clock = clock;
        this.heap = heap;
        new JvmMemoryMetrics().bindTo(metrics);
        Gauge.builder("livex_heap_lasting_ratio", heap, of -> of.get().lasting())
                .description(
                        "What is left in the old generation of the heap after its last collection, of all that fits into it")
                .register(metrics);
        lag = Timer.builder("livex_loop_lag")
                .description("How late the event loop comes to what it is to do")
                .register(metrics);
    }

    /** Of this process, as it is whenever it is asked for. */
    public static Supplier<Fill> heapOfThisProcess() {
        MemoryPoolMXBean lasting = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .orElseThrow();
        return () -> fill(lasting);
    }

    /** What there is beside exercises, since when anybody comes in. */
    public void beside(Supplier<Load> now) {
        load = now;
    }

    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    /** From when all exercises are read on, until {@code close} of what it gives. */
    public Supplier<Future<Void>> begin() {
        if (heap.get().now() > MUCH) {
            // Whether it is much that stays only a collection tells, and nobody waits for this server yet.
            System.gc();
        }
        look();
        LoopWatch watch = new LoopWatch(clock, Thread.currentThread(), LOOKS_EVERY, HELD);
        Absence absence = Absence.ofThisProcess(clock, watch);
        Instant[] due = {clock.instant().plus(LOOKS_EVERY)};
        long timer = vertx.setPeriodic(LOOKS_EVERY.toMillis(), _ -> {
            Duration late = Duration.between(due[0], clock.instant());
            lag.record(late.isNegative() ? Duration.ZERO : late);
            absence.look();
            look();
            due[0] = clock.instant().plus(LOOKS_EVERY);
        });
        long telling = vertx.setPeriodic(TELLS_EVERY.toMillis(), _ -> tell());
        return () -> {
            vertx.cancelTimer(timer);
            vertx.cancelTimer(telling);
            watch.close();
            metrics.close();
            return Future.succeededFuture();
        };
    }

    @Override
    public Report report() {
        Fill seen = heap.get();
        return new Report(
                fills ? State.FILLING : State.AMPLE,
                Math.round(seen.lasting() * 100),
                Math.max(0, seen.most()) / MEGABYTE);
    }

    @Override
    public void onFilling(Consumer<Report> listener) {
        shortage.tell(listener);
        tell();
    }

    /** Again and again: who comes later was not told. */
    void tell() {
        if (fills) {
            shortage.seen(report());
        }
    }

    void look() {
        Fill seen = heap.get();
        if (!fills && seen.lasting() > MUCH) {
            fills = true;
            sayWhatFills(seen);
            shortage.seen(report());
        } else if (fills && seen.lasting() < ENOUGH_ROOM) {
            fills = false;
            LOG.warn("There is room in the memory again: {} % are full", Math.round(seen.lasting() * 100));
            shortage.seen(report());
        }
    }

    /** Bodies and answers pass; exercises stay. */
    private void sayWhatFills(Fill seen) {
        Load now = load.get();
        boolean isInFlight = now.inFlight() > seen.afterCollection() / 2;
        LOG.warn(
                "{} % of the memory are full, of {} MB: {} MB are bodies and answers on their way, {} handshakes of TLS are under way,"
                        + " the rest are the exercises. Beyond that Livex slows down. {}",
                Math.round(seen.lasting() * 100),
                seen.most() / MEGABYTE,
                now.inFlight() / MEGABYTE,
                now.handshakes(),
                isInFlight
                        ? "Somebody sends or asks for much: ss -tn state established shows from where"
                        : "Give it more before the next start (JDK_JAVA_OPTIONS=-Xmx2g), or another machine to some of the exercises");
    }

    private static Fill fill(MemoryPoolMXBean pool) {
        MemoryUsage now = pool.getUsage();
        MemoryUsage collected = pool.getCollectionUsage();
        return new Fill(now.getUsed(), collected == null ? 0 : collected.getUsed(), now.getMax());
    }
}
