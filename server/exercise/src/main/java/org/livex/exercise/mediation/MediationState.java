package org.livex.exercise.mediation;

public enum MediationState {
    CALLING,
    ACCEPTED,
    STARTED,
    ENDED,
    CANCELLED,
    /** Made before STARTEX, and heard of after it. */
    BEFORE_START,
    /** Made in play, and heard of when the exercise was over. */
    AFTER_END,
    /** Heard of in play, at whose end nobody had begun to mediate. */
    NOT_BEGUN;

    /** Somebody is called or has promised to come, but nobody speaks yet. */
    public boolean isBeforeSession() {
        return this == CALLING || this == ACCEPTED;
    }

    /** Nobody is called, and none of its waits counts. */
    public boolean isOutOfPlay() {
        return this == BEFORE_START || this == AFTER_END || this == NOT_BEGUN;
    }

    public boolean isOver() {
        return this == ENDED || this == CANCELLED || isOutOfPlay();
    }
}
