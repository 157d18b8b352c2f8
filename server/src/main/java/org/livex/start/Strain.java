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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How near the server is to where it slows down: what fills its heap after a collection, and how late its event loop comes. Says so in
 * the log before it does.
 */
public final class Strain {
    private static final Logger LOG = LoggerFactory.getLogger(Strain.class);
    private static final double MUCH = 0.8;
    private static final double ENOUGH_ROOM = 0.7;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Supplier<Fill> heap;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer lag;
    private boolean fills;

    /** Of where a heap keeps what stays, in bytes: now, after the last collection of it, and at most; 0 where that is not known. */
    record Fill(long used, long afterCollection, long most) {
        double now() {
            return most <= 0 ? 0 : (double) used / most;
        }

        double lasting() {
            return most <= 0 ? 0 : (double) afterCollection / most;
        }
    }

    Strain(Vertx vertx, InstantSource clock, Supplier<Fill> heap) {
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

    /** Of this process. */
    public static Strain of(Vertx vertx, InstantSource clock) {
        MemoryPoolMXBean lasting = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .orElseThrow();
        return new Strain(vertx, clock, () -> fill(lasting));
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
        Instant[] due = {clock.instant().plus(LOOKS_EVERY)};
        long timer = vertx.setPeriodic(LOOKS_EVERY.toMillis(), _ -> {
            Duration late = Duration.between(due[0], clock.instant());
            lag.record(late.isNegative() ? Duration.ZERO : late);
            look();
            due[0] = clock.instant().plus(LOOKS_EVERY);
        });
        return () -> {
            vertx.cancelTimer(timer);
            metrics.close();
            return Future.succeededFuture();
        };
    }

    /** Whether little more fits into the heap than what is in it already. */
    boolean fills() {
        return fills;
    }

    void look() {
        Fill seen = heap.get();
        if (!fills && seen.lasting() > MUCH) {
            fills = true;
            LOG.warn(
                    "The exercises fill {} % of the memory for them, {} MB: beyond that Livex slows down. Give it more before"
                            + " the next start (JDK_JAVA_OPTIONS=-Xmx2g), or another machine to some of the exercises",
                    Math.round(seen.lasting() * 100), seen.most() / MEGABYTE);
        } else if (fills && seen.lasting() < ENOUGH_ROOM) {
            fills = false;
            LOG.warn("The exercises have room in the memory again: they fill {} %", Math.round(seen.lasting() * 100));
        }
    }

    private static Fill fill(MemoryPoolMXBean pool) {
        MemoryUsage now = pool.getUsage();
        MemoryUsage collected = pool.getCollectionUsage();
        return new Fill(now.getUsed(), collected == null ? 0 : collected.getUsed(), now.getMax());
    }
}
