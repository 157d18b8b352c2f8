package org.livex.exercise.inject;

import java.time.Instant;
import java.util.List;
import org.livex.exercise.Command;
import org.livex.exercise.readiness.Attendance;
import org.livex.exercise.readiness.PracticeStep;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.i18n.Language;

/** What anybody with a device does for themselves. */
public sealed interface ParticipantCommand extends Command {
    record RecordAction(Action action) implements ParticipantCommand {}

    /** Best first. */
    record ChooseLanguages(List<Language> languages) implements ParticipantCommand {
        public ChooseLanguages {
            languages = WrongField.read("languages", languages, Person::checkedLanguages);
        }
    }

    record GiveConsent(Consent to) implements ParticipantCommand {}

    record WithdrawConsent(Consent to) implements ParticipantCommand {}

    /** {@code revision} is of the words that were on the screen. */
    record ConfirmBriefing(WorldEntryId entry, int revision, Instant takenAt) implements ParticipantCommand {
        public ConfirmBriefing {
            if (revision < 1) {
                throw new WrongField("revision", "confirms words that were never written");
            }
        }
    }

    record Attend(Attendance attendance, Instant takenAt) implements ParticipantCommand {}

    record Practise(PracticeStep step, Instant takenAt) implements ParticipantCommand {}
}
