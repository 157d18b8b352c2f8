package org.livex.exercise.mediation;

public enum MediationState {
    CALLING,
    ACCEPTED,
    STARTED,
    ENDED,
    CANCELLED,
    /** Made in play, and heard of when the exercise was over. */
    AFTER_END;

    /** Somebody is called or has promised to come, but nobody speaks yet. */
    public boolean isBeforeSession() {
        return this == CALLING || this == ACCEPTED;
    }

    public boolean isOver() {
        return this == ENDED || this == CANCELLED || this == AFTER_END;
    }
}
