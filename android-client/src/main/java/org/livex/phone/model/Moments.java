package org.livex.phone.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

/**
 * What the exercise clock showed at a moment of the wall clock. Since the clock was last touched that is certain; before, it
 * lies between what is known of the moments around it: docs/adr/0052.
 *
 * @param known by both clocks, in their order
 */
public record Moments(
        @Nullable ExerciseClock clock, @Nullable Exercise exercise, List<Known> known) {
    /** When it was by the server's clock, and what the exercise's showed then. */
    record Known(Instant wall, long shown) {}

    static Moments of(Snapshot snapshot, Reader reader, @Nullable ExerciseClock clock, @Nullable Exercise exercise) {
        List<Known> known = new ArrayList<>();
        snapshot.items()
                .forEach((kind, items) -> known.addAll(reader.shown("moment of " + kind, items, Moments::known)));
        Collections.sort(known, Comparator.comparing(Known::wall));
        return new Moments(clock, exercise, known);
    }

    /** Not what went out late: it says for when it was planned. Nor what somebody did: {@code at} is when they did it. */
    private static @Nullable Known known(JSONObject item) {
        String wall = item.optString("sentAt");
        String shown = item.optString("at");
        if (wall.isEmpty() || !ExerciseTime.isWritten(shown) || item.optBoolean("late")) {
            return null;
        }
        try {
            return new Known(Instant.parse(wall), ExerciseTime.read(shown).millis());
        } catch (DateTimeParseException e) {
            // Another build's way of writing it: this one thing tells nothing then.
            return null;
        }
    }

    public boolean isPlanned() {
        return clock != null && clock.phase() == ExerciseClock.Phase.PLANNED;
    }

    public boolean hasEnded() {
        return clock != null && clock.phase() == ExerciseClock.Phase.ENDED;
    }

    /** Null while it has not. */
    public @Nullable Instant endedAt() {
        return clock == null ? null : clock.endedAt();
    }

    public boolean isBeforeStart(Instant wall) {
        return clock != null && clock.isBeforeStart(wall);
    }

    public boolean isAfterEnd(Instant wall) {
        return clock != null && clock.isAfterEnd(wall);
    }

    /** Null before STARTEX. */
    public @Nullable ExerciseTime shownAt(Instant wall) {
        if (clock == null || exercise == null || clock.isBeforeStart(wall)) {
            return null;
        }
        if (!wall.isBefore(clock.at())) {
            return clock.at(wall, exercise);
        }
        Known last = null;
        Known next = new Known(clock.at(), clock.shown().millis());
        for (Known one : known) {
            if (!one.wall().isBefore(clock.at())) {
                break;
            }
            if (one.wall().isAfter(wall)) {
                next = one;
                break;
            }
            last = one;
        }
        return new ExerciseTime(last == null ? backFrom(next, wall, exercise) : onFrom(last, next, wall));
    }

    private static long backFrom(Known next, Instant wall, Exercise exercise) {
        long start = exercise.days().isEmpty()
                ? next.shown()
                : Math.min(exercise.days().get(0).from().millis(), next.shown());
        return Math.max(start, next.shown() - between(wall, next.wall()));
    }

    private static long onFrom(Known last, Known next, Instant wall) {
        long gone = last.shown() + between(last.wall(), wall);
        return next.shown() < last.shown() ? gone : Math.min(gone, next.shown());
    }

    private static long between(Instant from, Instant to) {
        return to.toEpochMilli() - from.toEpochMilli();
    }
}
