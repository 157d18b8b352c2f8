package org.livex.exercise.custody;

/** What cannot be right in a chain of custody. It is shown, and nothing is refused for it. */
public enum Gap {
    /** Done by somebody who did not hold it then. */
    NOT_THE_HOLDER,
    /** Confirmed by somebody to whom it was not handed over. */
    NOT_HANDED_OVER,
    /** Sealed, though a seal was on it. */
    SEALED_TWICE,
    /** Opened, though no seal was on it. */
    NOT_SEALED,
    /** Opened with another number of a seal than the one that was on it. */
    OTHER_SEAL
}
