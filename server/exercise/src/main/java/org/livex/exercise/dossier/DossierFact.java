package org.livex.exercise.dossier;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.LinkId;
import org.livex.exercise.words.ids.OpenQuestionId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TruthId;

/** What became known of people and things of the story. */
public sealed interface DossierFact extends Fact {
    record DossierOpened(PersonId person, DossierId dossier, TeamId team, Described described) implements DossierFact {}

    record DossierAmended(PersonId person, DossierId dossier, Described described) implements DossierFact {}

    /** {@code into} is null where it stands by itself again. */
    record DossierMerged(DossierId dossier, @Nullable DossierId into) implements DossierFact {}

    /** {@code truth} is null where it is not known any more. */
    record DossierTied(DossierId dossier, @Nullable TruthId truth) implements DossierFact {}

    record LinkWritten(PersonId person, LinkId link, TeamId team, Linking said) implements DossierFact {}

    record OpenQuestionWritten(PersonId person, OpenQuestionId question, TeamId team, QuestionLine said)
            implements DossierFact {}

    record TruthWritten(Truth truth, int revision) implements DossierFact {}
}
