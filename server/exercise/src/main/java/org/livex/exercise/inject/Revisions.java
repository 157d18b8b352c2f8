package org.livex.exercise.inject;

import java.time.Instant;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.Undoing;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** How the latest revisions of one inject were when they were made, so that each can be undone. */
public record Revisions(PVector<Made> latest) {
    static final int MOST = 50;
    static final Revisions NONE = new Revisions(TreePVector.empty());

    /** {@code isSmall}: it was out, and its author called that a small correction. */
    public record Made(int revision, Inject inject, Instant at, boolean isSmall) {}

    Revisions with(int revision, Inject inject, Instant at) {
        return with(revision, inject, at, false);
    }

    Revisions with(int revision, Inject inject, Instant at, boolean isSmall) {
        PVector<Made> next = latest.plus(new Made(revision, inject, at, isSmall));
        return new Revisions(next.size() > MOST ? next.minus(0) : next);
    }

    public boolean hasSaid(Predicate<Inject> said) {
        return latest.stream().map(Made::inject).anyMatch(said);
    }

    /** When it came to be as that revision has it; null where that is too long ago to be known. */
    public @Nullable Instant madeAt(int revision) {
        return latest.reversed().stream()
                .filter(made -> made.revision() <= revision)
                .map(Made::at)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Inject at(int revision) {
        return latest.stream()
                .filter(made -> made.revision() == revision)
                .map(Made::inject)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Inject before(int revision) {
        Inject before = null;
        for (Made made : latest) {
            if (made.revision() == revision) {
                return before;
            }
            before = made.inject();
        }
        return null;
    }

    /**
     * The inject as it was before this revision was made, with what translators did since; null where somebody has changed
     * since what the revision changed, or where it is too old to be known.
     */
    public @Nullable Inject undone(int revision, Inject now) {
        Inject made = at(revision);
        Inject before = before(revision);
        if (made == null || before == null || !now.withTexts(made.texts()).equals(made)) {
            return null;
        }
        Undoing undoing = new Undoing();
        SortedMap<TextPart, LocalizedText> texts = undoing.of(before.texts(), made.texts(), now.texts());
        return undoing.isOverwriting() ? null : before.withTexts(texts);
    }
}
