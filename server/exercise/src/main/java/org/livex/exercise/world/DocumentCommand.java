package org.livex.exercise.world;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.i18n.Language;

/** Giving out papers, and reading them. */
public sealed interface DocumentCommand extends Command {
    /** Saying it again changes who has it. {@code basedOn} is the revision that control saw. */
    record ReleaseDocument(
            DocumentId document,
            Audience audience,
            @Nullable LocalizedText ground,
            int basedOn) implements DocumentCommand {}

    /** Phones forget it. */
    record WithdrawDocument(DocumentId document, int basedOn) implements DocumentCommand {}

    /** By whoever has it; {@code language} is what the screen showed. */
    record OpenDocument(DocumentId document, @Nullable Language language) implements DocumentCommand {}
}
