package org.livex.feed.changes;

import java.time.Instant;
import org.livex.exercise.inject.Action;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonId;

/** An action as the journal has it; {@code id} is that of the command that reported it. */
public record RecordedAction(String id, PersonId person, Action action, ExerciseTime at, Instant recordedAt) {}
