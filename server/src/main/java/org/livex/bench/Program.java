package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What the programs of ops/bench have in common: one event loop, an end in time, and where they print. */
final class Program {
    static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Program() {}

    /** Ends the process: with 1 where it could not go on, or took longer than {@code minutes}. */
    static void run(long minutes, Function<Vertx, Future<?>> work) {
        // One event loop: the servers need the other cores, and nothing here needs a lock. Between the phases it waits
        // for tools of the JDK, which nobody has to be warned of.
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(1)
                .setBlockedThreadCheckInterval(TimeUnit.MINUTES.toMillis(minutes)));
        Promise<Void> done = Promise.promise();
        vertx.runOnContext(_ -> Future.succeededFuture()
                .compose(_ -> work.apply(vertx))
                .<Void>mapEmpty()
                .onComplete(done));
        int exitCode = 0;
        try {
            done.future().await(minutes, TimeUnit.MINUTES);
        } catch (Exception failure) {
            OUT.println("The bench cannot go on: " + failure);
            exitCode = 1;
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
