package org.livex.exercise.inject;

/** How far the review of an inject has come. Whoever edits it begins it anew. */
public enum ReviewState {
    DRAFT,
    IN_REVIEW,
    APPROVED
}
