package org.livex.exercise.welfare;

/** How somebody is, as one of three faces says it. */
public enum Face {
    WELL,
    SO_SO,
    UNWELL
}
