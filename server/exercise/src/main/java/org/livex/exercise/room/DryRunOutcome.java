package org.livex.exercise.room;

/** How a dry run ended: at the end of play, before it (somebody stopped it, or it took too long), or by a fault of the server. */
public enum DryRunOutcome {
    COMPLETE,
    CUT_SHORT,
    FAILED
}
