package org.livex.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What one simulated person still has to do, each thing at its time. Delays are in exercise seconds, so people keep up with a fast clock. */
final class Errands {
    private static final double SLOWEST = 0.1;
    private static final double LEAST_PAUSE_MILLIS = 200;

    private final Vertx vertx;
    private final SimulatedPhone phone;
    private final Random random;
    private int busyWith;
    private boolean isResting;
    private double lastPace = 1;

    Errands(Vertx vertx, SimulatedPhone phone, Random random) {
        this.vertx = vertx;
        this.phone = phone;
        this.random = random;
    }

    /** Finishes what was begun, as quickly as until now, and starts nothing new. */
    void rest() {
        pace();
        isResting = true;
    }

    boolean isDone() {
        return busyWith == 0 && phone.isQuiet();
    }

    /** What is still to come, for whoever waits for it. */
    String unfinished() {
        return "%s: %d things to do at %.1fx, %s"
                .formatted(phone.pass().person(), busyWith, pace(), phone.unfinished());
    }

    /** Who reads everything anew has no clock for a moment, and does not fall back to real time for that. */
    double pace() {
        ObjectNode clock = clock();
        if (clock != null && !isResting) {
            lastPace = Math.max(SLOWEST, clock.path("speed").asDouble(1));
        }
        return lastPace;
    }

    /** Again and again until the person rests, about every {@code meanSeconds} of play: not while the clock stands. */
    void nowAndThen(double meanSeconds, Runnable what) {
        // Before the clock has come nobody knows how fast the exercise goes.
        boolean isKnown = clock() != null;
        double pause = isKnown ? Network.millisAround(meanSeconds, random) / pace() : 0;
        vertx.setTimer((long) Math.max(LEAST_PAUSE_MILLIS, pause), _ -> {
            if (isResting || phone.isClosed()) {
                return;
            }
            if (isKnown && isRunning()) {
                what.run();
            }
            nowAndThen(meanSeconds, what);
        });
    }

    private boolean isRunning() {
        ObjectNode clock = clock();
        return clock != null && clock.path("phase").asText().equals("running");
    }

    void after(double exerciseSeconds, Runnable what) {
        afterMillis(exerciseSeconds * 1_000 / pace(), what);
    }

    void afterMillis(double millis, Runnable what) {
        busyWith++;
        vertx.setTimer(Math.max(1, (long) millis), _ -> {
            busyWith--;
            if (!phone.isClosed()) {
                what.run();
            }
        });
    }

    private @Nullable ObjectNode clock() {
        return phone.items().find("clock", "clock");
    }
}
