package org.livex.exercise;

/** How far a phone came with a comms check: it rang and showed it; a human said so. */
public enum CommsAnswer {
    RANG,
    ACKNOWLEDGED
}
