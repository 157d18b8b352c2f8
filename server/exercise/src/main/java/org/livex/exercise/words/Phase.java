package org.livex.exercise.words;

/** The life of an exercise. */
public enum Phase {
    PLANNED,
    RUNNING,
    PAUSED,
    ENDED
}
