package org.livex.exercise.world;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Who got which paper, and who read it. */
public sealed interface DocumentFact extends Fact {
    /** {@code inject} is the one that it went out with, null where somebody gave it out by itself. */
    record DocumentReleased(
            DocumentId document,
            Audience audience,
            @Nullable LocalizedText ground,
            ExerciseTime at,
            int revision,
            @Nullable InjectId inject)
            implements DocumentFact {
        public DocumentReleased(
                DocumentId document, Audience audience, @Nullable LocalizedText ground, ExerciseTime at, int revision) {
            this(document, audience, ground, at, revision, null);
        }
    }

    record DocumentWithdrawn(DocumentId document, ExerciseTime at, int revision) implements DocumentFact {}

    /** The first time. */
    record DocumentOpened(
            DocumentId document, PersonId person, @Nullable Language language) implements DocumentFact {}
}
