package org.livex.exercise.words;

/** Asked for and given only where a victim wishes it of a mediator: nobody else's is kept. */
public enum Gender {
    WOMAN,
    MAN
}
