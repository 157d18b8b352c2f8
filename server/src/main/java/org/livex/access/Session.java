package org.livex.access;

import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** Who is speaking: a person of one exercise, on one device. A host's device may also list and create exercises. */
public record Session(ExerciseId exercise, PersonId person, DeviceId device, boolean host) {}
