package org.livex.journal;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits for a future from a thread outside Vert.x, and throws what it failed with. */
public final class Soon {
    private static final long PATIENCE_SECONDS = 120;

    private Soon() {}

    public static <T> T soon(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }
}
