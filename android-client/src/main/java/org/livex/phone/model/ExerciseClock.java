package org.livex.phone.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;

/**
 * What the exercise clock showed at a moment of the server's clock, and how fast it goes.
 *
 * @param speed exercise time for each unit of time on the wall
 * @param startedAt STARTEX, of the server's clock; null before it
 * @param endedAt ENDEX, of the server's clock; null before it
 */
public record ExerciseClock(
        Phase phase,
        double speed,
        ExerciseTime shown,
        Instant at,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    public enum Phase {
        PLANNED,
        RUNNING,
        PAUSED,
        ENDED;

        /** As in the catalog behind {@code state.phase.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ExerciseClock of(JSONObject json) throws JSONException {
        return new ExerciseClock(
                Phase.valueOf(json.getString("phase").toUpperCase(Locale.ROOT)),
                json.getDouble("speed"),
                ExerciseTime.read(json.getString("exerciseTime")),
                Instant.parse(json.getString("at")),
                instant(json, "startedAt"),
                instant(json, "endedAt"));
    }

    private static @Nullable Instant instant(JSONObject json, String field) throws JSONException {
        return json.has(field) ? Instant.parse(json.getString(field)) : null;
    }

    boolean isBeforeStart(Instant wall) {
        return phase == Phase.PLANNED || (startedAt != null && wall.isBefore(startedAt));
    }

    /** Also at that moment itself. */
    boolean isAfterEnd(Instant wall) {
        return endedAt != null && !wall.isBefore(endedAt);
    }

    /** What it shows now, by the server's clock: docs/protocol.md, "Exercise time". */
    public ExerciseTime at(Instant serverNow, Exercise exercise) {
        if (phase != Phase.RUNNING) {
            return shown;
        }
        long passed = Math.max(0, serverNow.toEpochMilli() - at.toEpochMilli());
        return walk(shown.millis(), (long) (passed * speed), exercise.days(), exercise.stopsAtNight());
    }

    private static ExerciseTime walk(long from, long play, List<Exercise.Day> days, boolean stopsAtNight) {
        long time = from;
        long left = play;
        for (Exercise.Day day : days) {
            long to = day.to().millis();
            if (time >= to) {
                continue;
            }
            time = Math.max(time, day.from().millis());
            if (left < to - time || stopsAtNight) {
                return new ExerciseTime(time + Math.min(left, to - time));
            }
            left -= to - time;
            time = to;
        }
        return new ExerciseTime(time);
    }
}
