package org.livex.exercise.place;

import java.time.Instant;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;

/** Who came to a place and left it, without coordinates. {@code fixedAt} is when the device was there, {@code at} when that was known. */
public sealed interface PresenceFact extends Fact {
    record PlaceEntered(PersonId person, PlaceId place, Instant fixedAt, ExerciseTime at) implements PresenceFact {}

    record PlaceLeft(PersonId person, PlaceId place, Instant fixedAt, ExerciseTime at) implements PresenceFact {}

    /** Heard of too late to set anything off: in time it would have. */
    record CrossingMissed(PersonId person, PlaceId place, Crossing crossing, Instant fixedAt, ExerciseTime at)
            implements PresenceFact {}
}
