package org.livex.exercise.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;

/** A real stop and its end, with the exercise clock standing in between, and the brake that nobody in the scene notices. */
public sealed interface SafetyFact extends Fact {
    record RedStopCalled(PersonId person, String reason, ExerciseTime at) implements SafetyFact {}

    record RedStopExplained(
            PersonId person,
            @Nullable StopCause cause,
            String reason,
            @Nullable PlaceId place) implements SafetyFact {}

    record RedStopConfirmed(PersonId person) implements SafetyFact {}

    /**
     * {@code scene} is the task that the person was playing, null for none. Where one is open already they ask again.
     * {@code unattended} true: nobody who looks after them had a device, so the directors hear it too; else it is left out.
     */
    record BrakePulled(
            PersonId person,
            @Nullable InjectId scene,
            ExerciseTime at,
            Instant takenAt,
            @Nullable Boolean unattended) implements SafetyFact {
        public BrakePulled {
            unattended = Boolean.TRUE.equals(unattended) ? Boolean.TRUE : null;
        }

        public BrakePulled(PersonId person, @Nullable InjectId scene, ExerciseTime at, Instant takenAt) {
            this(person, scene, at, takenAt, null);
        }

        boolean isUnattended() {
            return unattended != null;
        }
    }

    /** {@code pull} is the seq of the pull that they heard; null where an older build wrote it: the last one then. */
    record BrakeAnswered(
            PersonId person,
            PersonId by,
            BrakeAnswer answer,
            @Nullable Long pull) implements SafetyFact {}

    record AllClearGiven(PersonId person, ExerciseTime at) implements SafetyFact {}
}
