package org.livex.exercise.inject;

/** Where a prop is: what control ticks on its way to the players and back. */
public enum PropState {
    /** Not where it belongs yet, or ticked by mistake. */
    OPEN,
    PLACED,
    HANDED_OVER,
    RETURNED
}
