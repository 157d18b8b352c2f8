package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/** Who got which paper, and who read it. */
public sealed interface DocumentFact extends Fact {
    record DocumentReleased(
            DocumentId document,
            Audience audience,
            @Nullable LocalizedText ground,
            ExerciseTime at,
            int revision) implements DocumentFact {}

    record DocumentWithdrawn(DocumentId document, ExerciseTime at, int revision) implements DocumentFact {}

    /** The first time. */
    record DocumentOpened(
            DocumentId document, PersonId person, @Nullable Language language) implements DocumentFact {}
}
