package org.livex.exercise.custody;

/** What is done with evidence after it was taken. */
public enum Step {
    /** From whoever says it to another. */
    HANDED_OVER,
    /** Whoever it was handed over to says that they have it. */
    RECEIVED,
    SEALED,
    OPENED,
    /** To whom it belongs: nobody of the exercise holds it any more. */
    RETURNED,
    /** Its description anew. */
    DESCRIBED,
    /** An entry before was a mistake: what it says never was. */
    VOIDED
}
