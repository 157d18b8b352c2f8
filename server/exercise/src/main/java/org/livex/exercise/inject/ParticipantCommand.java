package org.livex.exercise.inject;

import java.util.List;
import org.livex.exercise.Command;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.i18n.Language;

/** What anybody with a device does for themselves. */
public sealed interface ParticipantCommand extends Command {
    record RecordAction(Action action) implements ParticipantCommand {}

    /** Best first. */
    record ChooseLanguages(List<Language> languages) implements ParticipantCommand {
        public ChooseLanguages {
            languages = Person.checkedLanguages(languages);
        }
    }

    record GiveConsent(Consent to) implements ParticipantCommand {}

    record WithdrawConsent(Consent to) implements ParticipantCommand {}
}
