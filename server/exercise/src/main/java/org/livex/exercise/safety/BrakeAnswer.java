package org.livex.exercise.safety;

/** What those who hear a brake say to it. */
public enum BrakeAnswer {
    COMING,
    /** Nobody goes on with it. */
    SCENE_ENDED,
    /** They were spoken with; when they pull it again it is another one. */
    SETTLED
}
