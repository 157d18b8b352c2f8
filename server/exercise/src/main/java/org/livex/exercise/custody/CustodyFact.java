package org.livex.exercise.custody;

import org.livex.exercise.Fact;
import org.livex.exercise.words.CustodyEntryId;
import org.livex.exercise.words.EvidenceId;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonId;

/** What became of evidence. Nothing of it changes play. */
public sealed interface CustodyFact extends Fact {
    PersonId person();

    EvidenceId evidence();

    /** {@code number} is its own in the exercise, said aloud. */
    record EvidenceTaken(PersonId person, EvidenceId evidence, int number, Taken taken, ExerciseTime at)
            implements CustodyFact {}

    record CustodyNoted(PersonId person, EvidenceId evidence, CustodyEntryId entry, Noted noted, ExerciseTime at)
            implements CustodyFact {}
}
