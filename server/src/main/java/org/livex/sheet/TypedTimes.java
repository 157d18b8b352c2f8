package org.livex.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;

/** Times of play that somebody typed in their own way. */
final class TypedTimes {
    private static final Set<String> COLUMNS = Set.of(
            MselColumns.TIME,
            PhasesSheet.BEGINS,
            PhasesSheet.ENDS,
            DetailColumns.DATED,
            DetailColumns.PUBLISHED,
            DetailColumns.RETURN_BY);

    private TypedTimes() {}

    /** What a cell was taken for; null where it is no time, or says it as Livex does. */
    static @Nullable ExerciseTime understood(String column, String cell) {
        if (!COLUMNS.contains(column) || cell.isBlank()) {
            return null;
        }
        try {
            ExerciseTime time = ConditionWords.time(cell);
            return time.toString().startsWith(cell.strip()) ? null : time;
        } catch (NotTaken _) {
            return null;
        }
    }
}
