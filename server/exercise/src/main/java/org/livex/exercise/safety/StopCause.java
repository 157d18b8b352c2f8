package org.livex.exercise.safety;

/** What a real stop is about, as far as one tap can say it. Each reader has it in their own language. */
public enum StopCause {
    INJURY,
    /** To people here: a fire, a weapon, traffic. */
    DANGER,
    /** Somebody cannot go on. */
    DISTRESS
}
