package org.livex.exercise.welfare;

/** On which side of a scene, or of a day in role, somebody says how they are. */
public enum Side {
    BEFORE,
    AFTER
}
