package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/**
 * A text in one language. {@code sourceRevision} is the revision of the source that it was made from; older than the
 * source's own means stale. {@code translator} is null where nobody is named.
 */
public record TextVersion(
        String text,
        TextState state,
        int sourceRevision,
        @Nullable PersonId translator) {
    public static final int LONGEST = 20_000;

    public TextVersion {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        if (sourceRevision < 1) {
            throw new IllegalArgumentException("has no source revision");
        }
    }

    public static TextVersion approved(String text) {
        return new TextVersion(text, TextState.APPROVED, 1, null);
    }

    public static TextVersion draft(String text) {
        return new TextVersion(text, TextState.DRAFT, 1, null);
    }
}
