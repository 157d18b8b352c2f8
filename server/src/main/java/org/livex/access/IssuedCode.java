package org.livex.access;

import java.time.Instant;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** A join code as it leaves the server, the only time that it is readable. */
public record IssuedCode(ExerciseId exercise, PersonId person, JoinCode code, Instant expiresAt) {}
