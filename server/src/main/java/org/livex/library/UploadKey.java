package org.livex.library;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * One file as one person brought it to one exercise; {@code from} is null for what the scenario brought. Two people who
 * bring the same bytes bring two files: nobody gets what another brought by naming its hash.
 */
public record UploadKey(ExerciseId exercise, @Nullable PersonId from, MediaHash sha256) {
    /** Ids are never empty, so the scenario's name here cannot be a person's. */
    String owner() {
        return from == null ? "" : from.value();
    }
}
