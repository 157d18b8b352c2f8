package org.livex.exercise.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;

/**
 * The exercise clock: what it showed at one wall-clock instant and how fast it has gone since. It stands unless the phase
 * is {@link Phase#RUNNING}, and walks through the hours of play only.
 */
public record Clock(Phase phase, ExerciseTime shown, Instant at, double speed) {
    static final double SLOWEST = 0.1;
    public static final double FASTEST = 600;
    public static final Clock UNPLANNED = new Clock(Phase.PLANNED, ExerciseTime.ZERO, Instant.EPOCH, 1);

    public static boolean canRunAt(double speed) {
        return speed >= SLOWEST && speed <= FASTEST;
    }

    public boolean hasStarted() {
        return phase != Phase.PLANNED;
    }

    public boolean runs() {
        return phase == Phase.RUNNING;
    }

    public Clock set(Phase next, ExerciseTime time, Instant now) {
        return new Clock(next, time, now, speed);
    }

    public Clock atSpeed(double next, ExerciseTime time, Instant now) {
        return new Clock(phase, time, now, next);
    }

    /** What the clock shows. A wall clock that went back does not take it back. */
    public ExerciseTime showsAt(Instant now, Plan plan) {
        if (!runs()) {
            return shown;
        }
        long left = playIn(Duration.between(at, now));
        ExerciseTime time = shown;
        for (DayWindow day : plan.days()) {
            if (time.compareTo(day.to()) >= 0) {
                continue;
            }
            if (day.from().isAfter(time)) {
                time = day.from();
            }
            long untilNight = day.to().millis() - time.millis();
            if (left < untilNight) {
                return new ExerciseTime(time.millis() + left);
            }
            time = day.to();
            if (plan.nights() == Nights.STOP) {
                return time;
            }
            left -= untilNight;
        }
        return time;
    }

    /** When the clock will show this, as it runs now; empty where it stands or stops before. */
    public Optional<Instant> wallTimeOf(ExerciseTime time, Plan plan) {
        if (!runs()) {
            return Optional.empty();
        }
        long play = 0;
        ExerciseTime cursor = shown;
        for (DayWindow day : plan.days()) {
            if (cursor.compareTo(day.to()) >= 0) {
                continue;
            }
            if (day.from().isAfter(cursor)) {
                cursor = day.from();
            }
            if (time.compareTo(day.to()) <= 0) {
                play += Math.max(0, time.millis() - cursor.millis());
                return Optional.of(at.plusMillis(millisFor(play)));
            }
            if (plan.nights() == Nights.STOP) {
                return Optional.empty();
            }
            play += day.to().millis() - cursor.millis();
            cursor = day.to();
        }
        return time.isAfter(cursor) ? Optional.empty() : Optional.of(at.plusMillis(millisFor(play)));
    }

    /** In floating point, so that no span, however long, overflows. */
    private long playIn(Duration elapsed) {
        double millis = elapsed.toSeconds() * 1000d + elapsed.toMillisPart();
        return (long) (Math.max(0, millis) * speed);
    }

    /** The least whole milliseconds in which so much is played: one less, and the server would look too early. */
    private long millisFor(long play) {
        long millis = (long) Math.ceil(play / speed);
        return playIn(Duration.ofMillis(millis)) < play ? millis + 1 : millis;
    }
}
