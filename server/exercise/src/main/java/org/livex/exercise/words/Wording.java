package org.livex.exercise.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;

/**
 * What a text said in one language from {@code at} on, and who wrote it ({@code by} null: a pack or the server). The
 * first wording of a language is number 1. {@code handedInAt} is since when it is no draft; null while it always was one. {@code reviewer} approved it or, with a note, gave it back.
 */
public record Wording(
        int number,
        TextVersion version,
        Instant at,
        @Nullable PersonId by,
        @Nullable Instant handedInAt,
        @Nullable PersonId reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String note) {
    public static Wording of(int number, TextVersion version, Stamp stamp) {
        Instant handedIn = version.state() == TextState.DRAFT ? null : stamp.at();
        return new Wording(number, version, stamp.at(), stamp.by(), handedIn, null, null, null);
    }

    public boolean says(TextVersion other) {
        return version.text().equals(other.text()) && version.sourceRevision() == other.sourceRevision();
    }

    /** The same words in another state. */
    public Wording in(TextVersion next, Stamp stamp) {
        boolean handsIn = handedInAt == null && next.state() != TextState.DRAFT;
        return new Wording(number, next, at, by, handsIn ? stamp.at() : handedInAt, reviewer, reviewedAt, note);
    }

    public Wording reviewed(Stamp stamp, @Nullable String why) {
        return new Wording(number, version, at, by, handedInAt, stamp.by(), stamp.at(), why);
    }
}
