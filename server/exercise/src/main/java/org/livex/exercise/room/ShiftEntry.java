package org.livex.exercise.room;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.safety.StopCause;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.ShiftEntryId;
import org.livex.exercise.words.ids.StorylineId;

/**
 * One line of the shift log, on both clocks: written by a controller, or noted by itself from what happened. {@code by} is
 * who did it; null: the server.
 */
public record ShiftEntry(
        ShiftEntryId id,
        Kind kind,
        ExerciseTime at,
        Stamp stamp,
        @Nullable PersonId by,
        @Nullable String text,
        @Nullable InjectId inject,
        @Nullable PersonId person,
        @Nullable StorylineId storyline,
        @Nullable Responsible to,
        @Nullable RequestId request,
        @Nullable PlaceId place) {
    public enum Kind {
        NOTE,
        STARTED,
        PAUSED,
        RESUMED,
        ENDED,
        JUMPED,
        SPEED_CHANGED,
        WALL_CLOCK_SET,
        BACKUP_RESTORED,
        /** In place of another server. Its text is up to when all is there, and the laptop. */
        TAKEN_OVER,
        RED_STOP,
        STOP_EXPLAINED,
        STOP_FOR_INJURY,
        STOP_FOR_DANGER,
        STOP_FOR_DISTRESS,
        ALL_CLEAR,
        RELEASED,
        SENT,
        CORRECTED,
        CORRECTED_SMALL,
        RECALLED,
        SKIPPED,
        RESTORED,
        HELD,
        LET_GO,
        EDITED,
        MOVED,
        TAKEN_OUT,
        ASSIGNED,
        CELL_REMOVED,
        HAND_OVER_OFFERED,
        HAND_OVER_ACCEPTED,
        HAND_OVER_DECLINED,
        HAND_OVER_WITHDRAWN,
        SENSITIVE_SET,
        SENSITIVE_LIFT_WANTED,
        SENSITIVE_LIFTED,
        SECOND_WANTED,
        RELEASE_CONFIRMED,
        RELEASE_REFUSED,
        SAFETY_HOLD_SET,
        LET_THROUGH,
        STOPPED,
        NO_ANSWER,
        CALL_ANSWERED,
        TOLD_BY_VOICE,
        REQUEST_FILED,
        REQUEST_ANSWERED,
        REQUEST_WITHDRAWN,
        REQUEST_OVERDUE,
        ARRIVAL_MISSED,
        DEPARTURE_MISSED,
        ERASED,
        RETENTION_ENDED,
        COPY_GIVEN,
        ARCHIVE_TAKEN,
        STATEMENTS_GIVEN,
        ENTRIES_LOST,
        ENTRIES_CHANGED,
        ENTRIES_UNKNOWN,
        PEOPLE_TEXTED,
        PEOPLE_NOT_TEXTED;

        /** The line for what somebody said about a red stop. */
        public static Kind of(@Nullable StopCause cause) {
            return switch (cause) {
                case null -> STOP_EXPLAINED;
                case INJURY -> STOP_FOR_INJURY;
                case DANGER -> STOP_FOR_DANGER;
                case DISTRESS -> STOP_FOR_DISTRESS;
            };
        }
    }
}
