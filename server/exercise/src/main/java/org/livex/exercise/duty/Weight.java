package org.livex.exercise.duty;

/** Whether something must be done or is only to be thought of. */
public enum Weight {
    DUTY,
    CONSIDER
}
