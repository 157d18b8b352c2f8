package org.livex.nudge;

import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** Where a joined device wants to be woken. */
public record PushRegistration(ExerciseId exercise, PersonId person, DeviceId device, PushAddress address) {}
