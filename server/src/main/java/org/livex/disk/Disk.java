package org.livex.disk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;
import org.livex.disk.FreeSpace.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The disk of the data folder, looked at every few seconds, so that somebody hears of it before it is full. Whoever listens
 * is told at every look that there is little room, and once when there is enough again.
 */
public final class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final Duration USUALLY = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final FreeSpace space;
    private final Duration every;
    private final Shortage<Report> shortage = new Shortage<>(seen -> seen.state() != DiskState.AMPLE);
    private volatile Report report = new Report(DiskState.AMPLE, Long.MAX_VALUE);
    private boolean saidUnreadable;

    /** What was seen at the last look. */
    public record Report(DiskState state, long free) {
        public long freeMegabytes() {
            return free / DiskState.MEGABYTE;
        }
    }

    public Disk(Vertx vertx, FreeSpace space) {
        this(vertx, space, USUALLY);
    }

    public Disk(Vertx vertx, FreeSpace space, Duration every) {
        this.vertx = vertx;
        this.space = space;
        this.every = every;
    }

    /** For as long as the verticle of the caller lives. Succeeds after the first look. */
    public Future<Void> watch() {
        vertx.setPeriodic(every.toMillis(), _ -> look());
        return look();
    }

    public Report report() {
        return report;
    }

    /** For what can be done without, or later, so that facts have the last of the room to themselves. */
    public boolean hasRoomForMore() {
        return report.state() == DiskState.AMPLE || report.state() == DiskState.LOW;
    }

    /** On the context that watches. */
    public void onLittleRoom(Consumer<Report> listener) {
        shortage.tell(listener);
    }

    /** A disk that cannot be asked is no news: what is written to it says more. */
    Future<Void> look() {
        return vertx.executeBlocking(space::now)
                .onSuccess(this::seen)
                .onFailure(this::unreadable)
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private void seen(Room room) {
        Report before = report;
        Report now = new Report(DiskState.of(room), room.free());
        report = now;
        if (now.state() != before.state()) {
            say(now, room);
        }
        shortage.seen(now);
    }

    private static void say(Report now, Room room) {
        String left = now.freeMegabytes() + " MB of " + room.total() / DiskState.MEGABYTE + " MB";
        switch (now.state()) {
            case AMPLE -> LOG.warn("The disk of the data folder has room again: {}", left);
            case LOW -> LOG.warn("The disk of the data folder fills up, {} are left: free some space", left);
            case SCARCE ->
                LOG.error(
                        "The disk of the data folder is almost full, {} are left: positions are not kept and files not taken"
                                + " until there is room. Free some space now",
                        left);
            case FULL ->
                LOG.error(
                        "The disk of the data folder is full, {} are left: what phones do is not acknowledged until there is"
                                + " room. Free some space now, then it goes on by itself",
                        left);
        }
    }

    private void unreadable(Throwable failure) {
        if (!saidUnreadable) {
            saidUnreadable = true;
            LOG.warn("Nobody knows how full the disk of the data folder is: {}", failure.getMessage());
        }
    }
}
