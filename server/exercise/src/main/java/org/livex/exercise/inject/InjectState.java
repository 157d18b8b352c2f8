package org.livex.exercise.inject;

/** Where an inject stands in the run. */
public enum InjectState {
    PLANNED,
    HELD,
    SKIPPED,
    /** Sent by control, and kept back until it is translated or has waited long enough. */
    AWAITING_TRANSLATION,
    /** Sensitive: another controller must confirm. */
    AWAITING_SECOND,
    /** Written in play: the safety officer may stop it for a while. */
    AWAITING_SAFETY,
    RELEASED,
    RECALLED
}
