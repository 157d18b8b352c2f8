package org.livex.exercise.words;

/** How far one language version of a text can be trusted. Only {@link #APPROVED} is shown without a mark. */
public enum TextState {
    DRAFT,
    NEEDS_REVIEW,
    APPROVED
}
