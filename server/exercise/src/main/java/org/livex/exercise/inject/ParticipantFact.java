package org.livex.exercise.inject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.readiness.Attendance;
import org.livex.exercise.readiness.PracticeStep;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.i18n.Language;

/** What people did with their devices. */
public sealed interface ParticipantFact extends Fact {
    /**
     * {@code action.position} is kept only with consent and inside the exercise area. {@code misfits} are those of its
     * answers to what its kind asked for then, null for none: a report of an older form arrives whole, and marked.
     */
    record ActionRecorded(
            PersonId person,
            Action action,
            ExerciseTime at,
            @Nullable List<Misfit> misfits) implements ParticipantFact {
        public ActionRecorded {
            misfits = misfits == null ? null : List.copyOf(misfits);
        }

        public ActionRecorded(PersonId person, Action action, ExerciseTime at) {
            this(person, action, at, null);
        }
    }

    record LanguagesChosen(PersonId person, List<Language> languages) implements ParticipantFact {
        public LanguagesChosen {
            languages = Person.checkedLanguages(languages);
        }
    }

    record ConsentGiven(PersonId person, Consent to) implements ParticipantFact {}

    record ConsentWithdrawn(PersonId person, Consent to) implements ParticipantFact {}

    /** {@code revision} is of the words that were on the screen: who confirmed older ones is asked anew. */
    record BriefingConfirmed(PersonId person, WorldEntryId entry, int revision, Instant takenAt)
            implements ParticipantFact {}

    record Attended(PersonId person, Attendance attendance, Instant takenAt) implements ParticipantFact {}

    record Practised(PersonId person, PracticeStep step, Instant takenAt) implements ParticipantFact {}
}
