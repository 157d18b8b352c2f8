package org.livex.command;

import io.vertx.core.Vertx;

/** Calls back once after a while, on the thread of who asked. Tests move the time themselves. */
public interface Timers {
    /** At least one millisecond; the answer names it for {@link #cancel}. */
    long set(long millis, Runnable then);

    /** Too late is no mistake. */
    void cancel(long timer);

    static Timers of(Vertx vertx) {
        return new Timers() {
            @Override
            public long set(long millis, Runnable then) {
                return vertx.setTimer(millis, _ -> then.run());
            }

            @Override
            public void cancel(long timer) {
                vertx.cancelTimer(timer);
            }
        };
    }
}
