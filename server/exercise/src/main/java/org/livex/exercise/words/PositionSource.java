package org.livex.exercise.words;

/** How a position came about. */
public enum PositionSource {
    DEVICE,
    CHOSEN_ON_MAP,
    PLACE_CODE
}
