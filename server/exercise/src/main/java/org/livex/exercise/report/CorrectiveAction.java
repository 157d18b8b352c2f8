package org.livex.exercise.report;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.CorrectiveActionId;
import org.livex.exercise.words.ids.ObjectiveId;

/**
 * What is to be done, by whom and until when (HSEEP 2020). {@code owner} is who answers for it in their own world, in words; empty for
 * nobody yet. {@code due} and {@code objective} are null for none.
 */
public record CorrectiveAction(
        CorrectiveActionId id,
        LocalizedText text,
        String owner,
        @Nullable LocalDate due,
        @Nullable ObjectiveId objective,
        boolean done) {
    public CorrectiveAction {
        if (!Texts.isLine(owner)) {
            throw new IllegalArgumentException("is longer than one line of " + Texts.LONGEST_LINE + " characters");
        }
        if (due != null && (due.getYear() < 2000 || due.getYear() > 2999)) {
            throw new IllegalArgumentException("is due in no year of this millennium");
        }
    }

    public boolean objectiveIs(@Nullable ObjectiveId other) {
        return Objects.equals(objective, other);
    }

    public CorrectiveAction with(LocalizedText next) {
        return new CorrectiveAction(id, next, owner, due, objective, done);
    }
}
