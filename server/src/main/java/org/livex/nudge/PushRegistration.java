package org.livex.nudge;

import org.livex.exercise.DeviceId;
import org.livex.exercise.ExerciseId;
import org.livex.exercise.PersonId;

/** Where a joined device wants to be woken. */
public record PushRegistration(ExerciseId exercise, PersonId person, DeviceId device, PushAddress address) {}
