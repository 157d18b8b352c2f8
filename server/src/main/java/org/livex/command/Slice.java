package org.livex.command;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Iterator;
import java.util.function.Consumer;

/** Long work on an event loop, a little at a time: whoever else is on it is heard in between. */
final class Slice {
    /** Long enough that the pauses are a small part of it, on a machine that has nothing to do. */
    private static final long NANOS = 40_000_000;

    /** In which the loop looks at its connections; a task that only follows would come before them. */
    private static final long PAUSE_MILLIS = 1;

    private Slice() {}

    /** Without an event loop, all at once. What {@code work} throws ends it. */
    static <T> Future<Void> each(Iterable<T> all, Consumer<T> work) {
        Promise<Void> done = Promise.promise();
        go(all.iterator(), work, done);
        return done.future();
    }

    private static <T> void go(Iterator<T> left, Consumer<T> work, Promise<Void> done) {
        Context context = Vertx.currentContext();
        long until = System.nanoTime() + NANOS;
        try {
            while (left.hasNext()) {
                if (context != null && System.nanoTime() - until > 0) {
                    context.owner().setTimer(PAUSE_MILLIS, _ -> go(left, work, done));
                    return;
                }
                work.accept(left.next());
            }
        } catch (RuntimeException failure) {
            done.fail(failure);
            return;
        }
        done.complete();
    }
}
