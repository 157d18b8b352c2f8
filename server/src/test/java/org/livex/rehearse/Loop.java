package org.livex.rehearse;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one event loop of a test's phones, seen from the test's thread. */
final class Loop implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();

    Vertx vertx() {
        return vertx;
    }

    <T> T run(Supplier<Future<T>> work, long seconds) {
        Promise<T> done = Promise.promise();
        context.runOnContext(
                _ -> Future.succeededFuture().compose(_ -> work.get()).onComplete(done));
        try {
            return done.future().await(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("nothing came for " + seconds + " seconds", e);
        }
    }

    <T> T get(Supplier<T> value) {
        return run(() -> Future.succeededFuture(value.get()), 30);
    }

    void pass(long millis) {
        run(
                () -> {
                    Promise<Void> passed = Promise.promise();
                    vertx.setTimer(millis, _ -> passed.complete());
                    return passed.future();
                },
                millis / 1_000 + 30);
    }

    /** A failure is no reason to stop: a server may be down just now. */
    void repeat(long millis, Supplier<Future<Void>> work) {
        context.runOnContext(_ -> vertx.setPeriodic(millis, _ -> work.get().otherwiseEmpty()));
    }

    /** False where it did not become true in time. */
    boolean until(BooleanSupplier condition, long seconds) {
        long end = System.currentTimeMillis() + seconds * 1_000;
        while (!get(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                return false;
            }
            pass(LOOK_MILLIS);
        }
        return true;
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
