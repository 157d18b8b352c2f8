package org.livex.exercise.custody;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.EvidenceId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/** What became of evidence. Nothing of it changes play. */
public sealed interface CustodyFact extends Fact {
    PersonId person();

    EvidenceId evidence();

    Told told();

    /** {@code number} is its own in the exercise, said aloud. {@code teams} are those of whoever took it, who see its chain. */
    record EvidenceTaken(
            PersonId person, EvidenceId evidence, int number, Set<TeamId> teams, Taken taken, ExerciseTime at)
            implements CustodyFact {
        public EvidenceTaken {
            teams = Set.copyOf(teams);
        }

        @Override
        public Told told() {
            return taken.told();
        }
    }

    /** {@code teams} are those of whom it was handed over to, who see the chain from then on; null with any other step. */
    record CustodyNoted(
            PersonId person,
            EvidenceId evidence,
            CustodyEntryId entry,
            Noted noted,
            @Nullable Set<TeamId> teams,
            ExerciseTime at)
            implements CustodyFact {
        public CustodyNoted {
            teams = teams == null ? null : Set.copyOf(teams);
        }

        @Override
        public Told told() {
            return noted.told();
        }
    }
}
