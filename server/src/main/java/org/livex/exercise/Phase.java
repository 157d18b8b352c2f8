package org.livex.exercise;

/** The life of an exercise. */
public enum Phase {
    PLANNED,
    RUNNING,
    PAUSED,
    ENDED
}
