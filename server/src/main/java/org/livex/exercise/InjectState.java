package org.livex.exercise;

/** Where an inject stands in the run. */
public enum InjectState {
    PLANNED,
    HELD,
    SKIPPED,
    /** Sent by control, and kept back until it is translated or has waited long enough. */
    AWAITING_TRANSLATION,
    RELEASED,
    RECALLED
}
