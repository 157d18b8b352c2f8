package org.livex.exercise;

/** Where an inject stands in the run. */
public enum InjectState {
    PLANNED,
    HELD,
    SKIPPED,
    RELEASED,
    RECALLED
}
