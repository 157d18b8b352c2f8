package org.livex.exercise.readiness;

/** What everybody tries out before STARTEX, in the order in which a phone asks for it. */
public enum PracticeStep {
    READ,
    ACKNOWLEDGE,
    REPORT,
    LANGUAGE,
    RED_STOP
}
