package org.livex.exercise;

/** What may happen and what follows. */
public final class Rules {
    private Rules() {}
}
