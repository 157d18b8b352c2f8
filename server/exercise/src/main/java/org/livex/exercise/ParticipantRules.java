package org.livex.exercise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evolution.NamedDossiers;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.people.Roster;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.reading.Privacy;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.InjectId;

/** What people report of themselves. What comes late from a phone is taken: nothing is lost. */
final class ParticipantRules {
    private ParticipantRules() {}

    static Decision decide(Situation situation, ParticipantCommand command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Roster roster = situation.exercise().roster();
        return switch (command) {
            case ParticipantCommand.RecordAction c -> record(situation, person, c.action());
            case ParticipantCommand.ChooseLanguages c ->
                person.languages().equals(c.languages())
                        ? Decision.accepted()
                        : Decision.accepted(new ParticipantFact.LanguagesChosen(person.id(), c.languages()));
            case ParticipantCommand.GiveConsent c ->
                roster.consentsOf(person.id()).contains(c.to())
                        ? Decision.accepted()
                        : Decision.accepted(new ParticipantFact.ConsentGiven(person.id(), c.to()));
            case ParticipantCommand.WithdrawConsent c ->
                roster.consentsOf(person.id()).contains(c.to())
                        ? Decision.accepted(new ParticipantFact.ConsentWithdrawn(person.id(), c.to()))
                        : Decision.accepted();
            case ParticipantCommand.ConfirmBriefing c -> ReadinessRules.confirm(situation, person, c);
            case ParticipantCommand.Attend c -> ReadinessRules.attend(situation, person, c);
            case ParticipantCommand.Practise c -> ReadinessRules.practise(situation, person, c);
        };
    }

    private static Decision record(Situation situation, Person person, Action said) {
        Exercise exercise = situation.exercise();
        Action action = withoutLostLink(exercise, person, said);
        ActionKind kind = exercise.scenario().find(ActionKind.class, action.kind());
        if (kind == null || !kind.audience().admits(person)) {
            return Decision.rejected(
                    Rejection.UNKNOWN_ACTION_KIND, "id", action.kind().value());
        }
        Place place = action.place() == null ? null : exercise.scenario().find(Place.class, action.place());
        if (action.place() != null && (place == null || !place.audience().admits(person))) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PLACE, "id", action.place().value());
        }
        if (action.inject() != null && !mayAnswer(exercise, person, action.inject())) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        Position kept = keptPosition(situation, person, action.position());
        List<Fact> facts = new ArrayList<>();
        facts.add(new ParticipantFact.ActionRecorded(
                person.id(), action.at(kept), situation.time(), misfits(exercise, person, kind, action)));
        if (kept != null) {
            facts.addAll(PresenceRules.follows(situation, person.id(), kept));
        }
        return new Decision.Accepted(facts);
    }

    /**
     * What somebody says again after a loss may answer to an inject whose release is lost too: the words count more than the link.
     * A line without a language says what they answered to.
     */
    private static Action withoutLostLink(Exercise exercise, Person person, Action said) {
        InjectId inject = said.inject();
        if (inject == null || mayAnswer(exercise, person, inject) || !hasLostSomethingSince(exercise, said.takenAt())) {
            return said;
        }
        String marked = said.note() + (said.note().isEmpty() ? "" : "\n") + "↩ " + inject.value() + " ✗";
        return said.answering(null, Texts.length(marked) > Texts.LONGEST_NOTE ? said.note() : marked);
    }

    private static boolean hasLostSomethingSince(Exercise exercise, Instant takenAt) {
        return exercise.control().log().entries().stream()
                .anyMatch(entry -> (entry.kind() == ShiftEntry.Kind.BACKUP_RESTORED
                                || entry.kind() == ShiftEntry.Kind.TAKEN_OVER
                                || entry.kind() == ShiftEntry.Kind.ENTRIES_LOST
                                || entry.kind() == ShiftEntry.Kind.ENTRIES_UNKNOWN)
                        && !entry.stamp().at().isBefore(takenAt));
    }

    /** Noted and not refused: whoever was off line filled in the form that they had. */
    private static @Nullable List<Misfit> misfits(Exercise exercise, Person person, ActionKind kind, Action action) {
        if (kind.fields() == null && action.answers() == null) {
            return null;
        }
        List<Misfit> misfits = NamedDossiers.misfits(exercise, person, kind.form(), action.answersOrNone());
        return misfits.isEmpty() ? null : misfits;
    }

    static boolean mayAnswer(Exercise exercise, Person person, InjectId inject) {
        PlannedInject planned = exercise.msel().find(inject);
        Release release = planned == null ? null : planned.release();
        return release != null
                && (release.reached(person.id()) || person.function().seesControl());
    }

    /** A position is dropped, not refused, where it must not be kept: the action itself always counts. */
    private static @Nullable Position keptPosition(Situation situation, Person person, @Nullable Position position) {
        if (position == null || !Privacy.mayKeepPosition(situation.exercise(), person.id(), position.point())) {
            return null;
        }
        return position;
    }
}
