package org.livex.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextRef;

/**
 * What a rule looks at: the exercise, who asks (null: the server itself), and when. {@code takesOver}: what is sent was chosen
 * against what is there, and means all that it says. {@code made}: the texts as an author left them who now takes them back.
 */
public record Situation(
        Exercise exercise, @Nullable Person caller, Instant now, boolean takesOver, Map<TextRef, LocalizedText> made) {
    Situation(Exercise exercise, @Nullable Person caller, Instant now) {
        this(exercise, caller, now, false, Map.of());
    }

    boolean isServer() {
        return caller == null;
    }

    boolean mayControl() {
        return caller == null || caller.function().controls();
    }

    /** Only after the exercise is planned. */
    public Plan plan() {
        return Objects.requireNonNull(exercise.scenario().plan());
    }

    public ExerciseTime time() {
        return exercise.clock().showsAt(now, plan());
    }

    /** What the clock showed when something was done that arrives later; where that cannot be known, what it shows now. */
    ExerciseTime playedAt(Instant takenAt) {
        return exercise.clockHistory().doneAt(takenAt, now, time());
    }

    /** What was made in play is taken whenever it arrives; null where it was. */
    @Nullable Decision refuseOutOfPlay(Instant takenAt) {
        return switch (phase()) {
            case PLANNED -> Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
            case ENDED ->
                exercise.clockHistory().isOverAt(takenAt) ? Decision.rejected(Rejection.EXERCISE_ENDED) : null;
            case RUNNING, PAUSED -> null;
        };
    }

    public Phase phase() {
        return exercise.clock().phase();
    }

    Situation takingOver() {
        return new Situation(exercise, caller, now, true, Map.of());
    }

    Situation undoing(Map<TextRef, LocalizedText> texts) {
        return new Situation(exercise, caller, now, true, texts);
    }

    /** What these facts would make of it. */
    public Exercise afterAll(List<Fact> facts) {
        Exercise next = exercise;
        for (Fact fact : facts) {
            next = next.apply(fact, new Stamp(0, now));
        }
        return next;
    }

    public Situation with(Exercise next) {
        return new Situation(next, caller, now, takesOver, made);
    }
}
