package org.livex;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says at a terminal that a start takes its time, and how much there is to read, until it is closed: after a stop that was not clean
 * all that the database's log holds is read first, and nobody is to pull the plug of a laptop that is at work.
 */
final class SlowStart implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration SAID_EVERY = Duration.ofSeconds(10);
    private static final String DATABASE = "livex.db";
    private static final long MEGABYTE = 1_000_000;

    private final CountDownLatch done = new CountDownLatch(1);

    private SlowStart() {}

    /** Of the database in this folder. */
    static SlowStart of(Path data, PrintStream out) {
        return of(data, out, PATIENCE, SAID_EVERY);
    }

    static SlowStart of(Path data, PrintStream out, Duration patience, Duration every) {
        SlowStart start = new SlowStart();
        long all = megabytes(data, DATABASE);
        long log = megabytes(data, DATABASE + "-wal");
        Thread.ofPlatform().daemon().name("slow-start").start(() -> start.say(out, all, log, patience, every));
        return start;
    }

    private void say(PrintStream out, long all, long log, Duration patience, Duration every) {
        long begun = System.nanoTime();
        try {
            if (done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            out.println("Starting: reads the journal, " + all + " MB"
                    + (log > 0 ? " and " + log + " MB that the last stop left in its log" : "")
                    + ". Nothing is lost; leave it on.");
            while (!done.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                out.println("Still starting, for "
                        + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long megabytes(Path data, String name) {
        try {
            return Files.size(data.resolve(name)) / MEGABYTE;
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
