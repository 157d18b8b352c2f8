package org.livex.exercise.inject;

import java.util.List;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.i18n.Language;

/** What people did with their devices. */
public sealed interface ParticipantFact extends Fact {
    /** {@code action.position} is kept only with consent and inside the exercise area. */
    record ActionRecorded(PersonId person, Action action, ExerciseTime at) implements ParticipantFact {}

    record LanguagesChosen(PersonId person, List<Language> languages) implements ParticipantFact {
        public LanguagesChosen {
            languages = Person.checkedLanguages(languages);
        }
    }

    record ConsentGiven(PersonId person, Consent to) implements ParticipantFact {}

    record ConsentWithdrawn(PersonId person, Consent to) implements ParticipantFact {}
}
