package org.livex.journal.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ids.ExerciseId;

/**
 * Entries of one exercise that are gone, that are not as they were written, or of which nobody knows. {@code after} is the time of the last entry before
 * them, {@code until} the time up to which they go; each null where nothing tells.
 */
public record Damage(
        ExerciseId exercise,
        DamageKind kind,
        long from,
        long to,
        @Nullable Instant after,
        @Nullable Instant until) {
    /** For whoever runs the server. */
    public String sentence() {
        return switch (kind) {
            case LOST ->
                which() + when() + (from == to ? " is" : " are")
                        + " not in the journal any more: it was damaged or replaced, and what was acknowledged in between is lost.";
            case CHANGED ->
                which() + when() + (from == to ? " is" : " are")
                        + " not as written: the journal was damaged, or somebody changed it; a copy from before has what stood there.";
            case END_UNKNOWN ->
                "livex.db-told is not beside the database, which says what was answered last: nobody can know whether entries of"
                        + " exercise " + exercise + " from " + from + " on" + when()
                        + " are missing. Phones are asked for what they still have.";
        };
    }

    private String which() {
        return (from == to ? "Entry " + from : "Entries " + from + " to " + to) + " of exercise " + exercise;
    }

    private String when() {
        if (after == null) {
            return until == null ? "" : " (until " + until + ")";
        }
        return until == null ? " (after " + after + ")" : " (between " + after + " and " + until + ")";
    }
}
