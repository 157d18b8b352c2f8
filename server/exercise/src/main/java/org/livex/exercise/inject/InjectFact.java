package org.livex.exercise.inject;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What happened to injects in play. */
public sealed interface InjectFact extends Fact {
    /**
     * It went out to exactly these people. {@code due} is when its trigger asked for it (null: by hand); {@code late}
     * that the server could not keep that moment.
     */
    record InjectReleased(
            InjectId inject,
            Set<PersonId> recipients,
            ExerciseTime at,
            @Nullable ExerciseTime due,
            boolean late) implements InjectFact {
        public InjectReleased {
            recipients = Set.copyOf(recipients);
        }
    }

    /** Control sent it; it is kept back until its recipients can read it, at most until then. */
    record InjectAwaitsTranslation(InjectId inject, Instant until, Set<Language> languages) implements InjectFact {
        public InjectAwaitsTranslation {
            languages = Set.copyOf(languages);
        }
    }

    record InjectHeld(InjectId inject) implements InjectFact {}

    record InjectLetGo(InjectId inject) implements InjectFact {}

    record InjectSkipped(InjectId inject) implements InjectFact {}

    record InjectRestored(InjectId inject) implements InjectFact {}

    record InjectRecalled(InjectId inject, LocalizedText reason) implements InjectFact {}

    /**
     * What its recipients have got says something else from that revision on: they are to read it anew. {@code people} is
     * null for all of them, {@code formerly} what it asked until then where that is asked no more, null where nothing changes in it.
     */
    record InjectCorrected(
            InjectId inject,
            ExerciseTime at,
            int revision,
            @Nullable Set<PersonId> people,
            @Nullable Question formerly) implements InjectFact {
        public InjectCorrected {
            people = people == null ? null : Set.copyOf(people);
        }

        public InjectCorrected(InjectId inject, ExerciseTime at, int revision) {
            this(inject, at, revision, null, null);
        }
    }

    record DeliveriesNoted(Map<PersonId, Long> cursors) implements InjectFact {
        public DeliveriesNoted {
            cursors = Map.copyOf(cursors);
        }
    }

    record InjectsMarked(PersonId person, List<Mark> marks) implements InjectFact {
        public InjectsMarked {
            marks = List.copyOf(marks);
        }
    }

    /** {@code revision} is of the words that they saw; null: those of then. */
    record InjectAcknowledged(
            InjectId inject,
            PersonId person,
            ExerciseTime at,
            Instant takenAt,
            @Nullable Language language,
            @Nullable Integer revision)
            implements InjectFact {
        public InjectAcknowledged(InjectId inject, PersonId person, ExerciseTime at, Instant takenAt) {
            this(inject, person, at, takenAt, null, null);
        }
    }

    /** {@code revision} is of the words that they answered; null: those of then. */
    record InjectAnswered(
            InjectId inject,
            PersonId person,
            Answer answer,
            ExerciseTime at,
            Instant takenAt,
            @Nullable Language language,
            @Nullable Integer revision)
            implements InjectFact {}
}
