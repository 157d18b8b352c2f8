package org.livex.exercise.room;

/** What became of entries of the journal. */
public enum DamageKind {
    /** They were answered, and are not there any more. */
    LOST,

    /** They are there, and not as they were written. */
    CHANGED,

    /** Whether there were any behind the last one, nothing tells. */
    END_UNKNOWN
}
