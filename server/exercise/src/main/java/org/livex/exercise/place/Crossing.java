package org.livex.exercise.place;

/** Which way somebody went over the fence of a place. */
public enum Crossing {
    ENTERED,
    LEFT
}
