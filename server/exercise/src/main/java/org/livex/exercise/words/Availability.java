package org.livex.exercise.words;

/** What a cultural mediator says of themselves. Only who is free is called; control may still send who is not. */
public enum Availability {
    FREE,
    BUSY,
    OFF
}
