package org.livex.exercise.comms;

/** How far a phone came with a comms check: it made itself heard; it was on a lit screen; a human said so. */
public enum CommsAnswer {
    RANG,
    SHOWN,
    ACKNOWLEDGED
}
