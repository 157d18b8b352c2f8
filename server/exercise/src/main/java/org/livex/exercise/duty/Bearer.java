package org.livex.exercise.duty;

/** Who ticks a duty: each person for themselves, or one of a team for all of it. */
public enum Bearer {
    PERSON,
    TEAM
}
