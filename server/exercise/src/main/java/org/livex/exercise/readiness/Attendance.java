package org.livex.exercise.readiness;

/** Whether somebody is there. */
public enum Attendance {
    HERE,
    /** Out of the area and out of their role: nobody needs to look for them. */
    LEFT
}
