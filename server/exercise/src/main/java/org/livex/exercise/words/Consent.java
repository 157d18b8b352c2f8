package org.livex.exercise.words;

/** What a person agreed to; nothing of the kind is kept without it. */
public enum Consent {
    POSITION,
    PHOTO
}
