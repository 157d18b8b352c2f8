package org.livex.nudge;

import org.livex.exercise.words.DeviceId;
import org.livex.exercise.words.ExerciseId;
import org.livex.exercise.words.PersonId;

/** Where a joined device wants to be woken. */
public record PushRegistration(ExerciseId exercise, PersonId person, DeviceId device, PushAddress address) {}
