package org.livex.journal.sqlite;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A promise that any thread may keep and that is always heard on the Vert.x context of whoever asked. */
final class Answer<T> {
    private final Context context;
    private final Promise<T> promise = Promise.promise();

    private Answer(Context context) {
        this.context = context;
    }

    static <T> Answer<T> toCaller(Vertx vertx) {
        return new Answer<>(vertx.getOrCreateContext());
    }

    Future<T> future() {
        return promise.future();
    }

    void succeed(@Nullable T value) {
        onContext(() -> promise.tryComplete(value));
    }

    void fail(Throwable failure) {
        onContext(() -> promise.tryFail(failure));
    }

    private void onContext(Runnable completion) {
        try {
            context.runOnContext(_ -> completion.run());
        } catch (RejectedExecutionException e) {
            // Vert.x is gone, and with it everybody who could listen; the store's own threads still shut down in order.
            completion.run();
        }
    }
}
