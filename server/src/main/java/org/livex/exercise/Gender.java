package org.livex.exercise;

/** Asked for and given only where a victim wishes it of a mediator: nobody else's is kept. */
public enum Gender {
    WOMAN,
    MAN
}
