package org.livex.exercise.inject;

/** How far an inject came with one person. Delivered and acknowledged are never mixed. */
public enum MarkKind {
    /** The device has it. */
    DELIVERED,
    /** It was on a screen. */
    SHOWN,
    /** A human opened it. */
    READ,
    /** A human confirmed reading. */
    ACKNOWLEDGED,
    /** An action that answers to it was reported. */
    ACTED
}
