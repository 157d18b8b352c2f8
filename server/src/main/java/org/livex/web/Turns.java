package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.livex.disk.OpenFileWatch;
import org.livex.room.Limits;
import org.livex.room.Problems;

/**
 * Files are read one after the other: one may take much memory, several at once would take more than there is. Who would
 * have to wait long is told so at once. One event loop owns it.
 */
public final class Turns {
    private final WorkerExecutor worker;
    private final Limits.Readings most;
    private final OpenFileWatch files;
    private final Deque<Promise<Void>> waiting = new ArrayDeque<>();
    private final Map<Object, Integer> byPayer = new HashMap<>();
    private boolean busy;

    /** {@code files}: whether there is room for the files that such work opens. */
    public Turns(Vertx vertx, Limits.Readings most, OpenFileWatch files) {
        this.files = files;
        this.worker = vertx.createSharedWorkerExecutor("readings", 1);
        this.most = most;
    }

    /** For work that blocks. */
    public <T> Future<T> blocking(RoutingContext ctx, Callable<T> work) {
        return next(ctx, () -> onWorker(work));
    }

    /** Within a turn. */
    public <T> Future<T> onWorker(Callable<T> work) {
        return worker.executeBlocking(work, false);
    }

    /** The turn lasts until the work's future is complete. */
    public <T> Future<T> next(RoutingContext ctx, Supplier<Future<T>> work) {
        Object payer = Room.of(ctx).payer();
        if (files.room().isScarce()) {
            files.turnedAway();
            return Future.failedFuture(Problems.tryAgainLater());
        }
        if (waiting.size() >= most.waiting() || byPayer.getOrDefault(payer, 0) >= most.device()) {
            return Future.failedFuture(Problems.tryAgainLater());
        }
        byPayer.merge(payer, 1, Integer::sum);
        return turn().compose(_ -> ctx.response().closed()
                        ? Future.<T>failedFuture(new CancellationException("nobody waits for it any more"))
                        : work.get())
                .onComplete(_ -> over(payer));
    }

    private Future<Void> turn() {
        if (!busy) {
            busy = true;
            return Future.succeededFuture();
        }
        Promise<Void> mine = Promise.promise();
        waiting.add(mine);
        return mine.future();
    }

    private void over(Object payer) {
        byPayer.computeIfPresent(payer, (_, own) -> own == 1 ? null : own - 1);
        Promise<Void> next = waiting.poll();
        busy = next != null;
        if (next != null) {
            next.complete();
        }
    }
}
