package org.livex.exercise.plan;

/** What the exercise clock does when the day's hours of play are over. */
public enum Nights {
    /** It stands still until control resumes it, which is at the next day's first minute. */
    STOP,
    /** It goes on with the next day's first minute at once (rehearsal, table-top). */
    SKIP
}
