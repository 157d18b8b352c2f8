package org.livex.rehearse;

import io.vertx.core.Vertx;

/** When a phone syncs next: a wish for sooner moves it, one for later does not. One event loop owns it. */
final class NextSync {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Runnable sync;
    private long timer = NONE;
    private long at;

    NextSync(Vertx vertx, Runnable sync) {
        this.vertx = vertx;
        this.sync = sync;
    }

    void soon(long millis) {
        long wanted = System.currentTimeMillis() + millis;
        if (timer != NONE && at <= wanted) {
            return;
        }
        cancel();
        at = wanted;
        timer = vertx.setTimer(Math.max(1, millis), _ -> {
            timer = NONE;
            sync.run();
        });
    }

    void cancel() {
        vertx.cancelTimer(timer);
        timer = NONE;
    }
}
