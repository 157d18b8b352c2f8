package org.livex.exercise.words;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;

/**
 * A text in one language. {@code sourceRevision} is the revision of the source that it was made from; older than the
 * source's own means stale. {@code translator} is null where nobody is named. {@code machine} is true for what no human
 * wrote, and else left out.
 */
public record TextVersion(
        String text,
        TextState state,
        int sourceRevision,
        @Nullable PersonId translator,
        @Nullable Boolean machine) {
    public static final int LONGEST = 20_000;

    public TextVersion(String text, TextState state, int sourceRevision, @Nullable PersonId translator) {
        this(text, state, sourceRevision, translator, null);
    }

    public TextVersion {
        check(text);
        if (sourceRevision < 1) {
            throw new WrongField("sourceRevision", "has no source revision");
        }
        machine = Boolean.TRUE.equals(machine) ? Boolean.TRUE : null;
    }

    public static void check(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        if (Texts.length(text) > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        WholeText.check(text);
    }

    public boolean isMachineMade() {
        return machine != null;
    }

    public static TextVersion source(String text, int revision) {
        return new TextVersion(text, TextState.APPROVED, revision, null);
    }

    public TextVersion in(TextState next) {
        return new TextVersion(text, next, sourceRevision, translator, machine);
    }

    TextVersion cutTo(int revision) {
        return sourceRevision <= revision ? this : new TextVersion(text, state, revision, translator, machine);
    }

    public static TextVersion approved(String text) {
        return new TextVersion(text, TextState.APPROVED, 1, null);
    }

    public static TextVersion draft(String text) {
        return new TextVersion(text, TextState.DRAFT, 1, null);
    }
}
