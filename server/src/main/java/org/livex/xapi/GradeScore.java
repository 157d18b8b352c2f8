package org.livex.xapi;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.Grade;

/** What a grade of an evaluation guide comes to as a score: P, S, M and U of HSEEP in even steps. */
record GradeScore(double scaled, boolean success) {
    /** Null for what nobody saw. */
    static @Nullable GradeScore of(Grade grade) {
        return switch (grade) {
            case PERFORMED, YES -> new GradeScore(1, true);
            case SOME_CHALLENGES -> new GradeScore(0.67, true);
            case MAJOR_CHALLENGES -> new GradeScore(0.33, false);
            case UNABLE, NO -> new GradeScore(0, false);
            case NOT_SEEN -> null;
        };
    }
}
