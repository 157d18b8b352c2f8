package org.livex.disk;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Whether files and connections are short, so that somebody hears of it. Whoever listens is told every few seconds while they are, at
 * once when somebody is turned away for it, and once when there are enough again. One event loop owns it.
 */
public final class OpenFileWatch {
    private static final Duration USUALLY = Duration.ofSeconds(5);

    private final OpenFileRoom room;
    private final LongSupplier millis;
    private final Shortage<Report> shortage = new Shortage<>(report -> report.state() != State.AMPLE);
    private Report told;
    private long scarceUntil;
    private long turningAwayUntil;

    /** How short they are. */
    public enum State {
        AMPLE,
        /** The reserve for those who are in is being used. */
        SCARCE,
        /** Connections that ask nothing are closed, and what can wait is told to come again. */
        TURNING_AWAY;

        /** Room that is made by closing somebody is taken again at once: it is said for so long. */
        static final long STANDS_MILLIS = 20_000;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Of {@code most} that there may be. */
    public record Report(State state, long most) {}

    OpenFileWatch(OpenFileRoom room, LongSupplier millis) {
        this.room = room;
        this.millis = millis;
        this.told = new Report(State.AMPLE, room.most());
        scarceUntil = millis.getAsLong();
        turningAwayUntil = scarceUntil;
    }

    /** For as long as the verticle of the caller lives. */
    public static OpenFileWatch of(Vertx vertx, OpenFileRoom room) {
        OpenFileWatch watch = new OpenFileWatch(room, () -> System.nanoTime() / 1_000_000);
        vertx.setPeriodic(USUALLY.toMillis(), _ -> watch.look());
        return watch;
    }

    public OpenFileRoom room() {
        return room;
    }

    /** As it is now. */
    public Report report() {
        long now = millis.getAsLong();
        if (room.isScarce()) {
            scarceUntil = now + State.STANDS_MILLIS;
        }
        State state = now < turningAwayUntil ? State.TURNING_AWAY : now < scarceUntil ? State.SCARCE : State.AMPLE;
        return new Report(state, room.most());
    }

    /** On the context that watches. */
    public void onShort(Consumer<Report> listener) {
        shortage.tell(listener);
    }

    /** Somebody was closed, or told to come again, for want of them. */
    public void turnedAway() {
        turningAwayUntil = millis.getAsLong() + State.STANDS_MILLIS;
        if (told.state() != State.TURNING_AWAY) {
            look();
        }
    }

    void look() {
        told = report();
        shortage.seen(told);
    }
}
