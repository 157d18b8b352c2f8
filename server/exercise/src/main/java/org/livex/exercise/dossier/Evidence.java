package org.livex.exercise.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonId;

/** A report that names what its writer's team registered. {@code talk} is null where it does not tell of a talk with it. */
public record Evidence(Report report, @Nullable Talk talk, ExerciseTime at, Stamp stamp) {
    /** {@code takenAt} is the device's clock. */
    public record Report(ActionKindId kind, PersonId person, String note, List<Capture> files, Instant takenAt) {
        public Report {
            files = List.copyOf(files);
        }
    }

    /** {@code mediator} says whether one was there; null where nobody said so. */
    public record Talk(@Nullable Boolean mediator) {}
}
