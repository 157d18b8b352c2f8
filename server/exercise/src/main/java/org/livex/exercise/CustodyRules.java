package org.livex.exercise;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.custody.Chain;
import org.livex.exercise.custody.ChainEntry;
import org.livex.exercise.custody.Custody;
import org.livex.exercise.custody.CustodyCommand;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.Step;
import org.livex.exercise.custody.Taken;
import org.livex.exercise.custody.Told;
import org.livex.exercise.reading.Privacy;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;

/**
 * People say what they took as evidence and what became of it, while play is on; what was done then and comes late is taken. A
 * chain that cannot be right is not refused: those who come late would be, and trainees are to see their gaps.
 */
final class CustodyRules {
    static final int MOST_EVIDENCE = 10_000;
    /** So that nobody alone closes the register for all. */
    static final int MOST_OF_ONE_PERSON = 300;

    static final int MOST_ENTRIES = 200;

    private CustodyRules() {}

    static Decision decide(Situation situation, CustodyCommand command) {
        Person person = situation.caller();
        if (person == null || !person.function().plays()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case CustodyCommand.TakeEvidence c -> take(situation, person, c);
            case CustodyCommand.NoteCustody c -> note(situation, person, c);
        };
    }

    private static Decision take(Situation situation, Person person, CustodyCommand.TakeEvidence command) {
        Custody custody = situation.exercise().custody();
        if (custody.find(command.evidence()) != null) {
            return unknown(Rejection.ID_TAKEN, command.evidence());
        }
        Decision outOfPlay = situation.refuseOutOfPlay(command.taken().told().takenAt());
        if (outOfPlay != null) {
            return outOfPlay;
        }
        if (countOf(custody, person.id()) >= MOST_OF_ONE_PERSON) {
            return tooMany(MOST_OF_ONE_PERSON);
        }
        if (custody.chains().size() >= MOST_EVIDENCE) {
            return tooMany(MOST_EVIDENCE);
        }
        Taken taken = command.taken();
        return Decision.accepted(new CustodyFact.EvidenceTaken(
                person.id(),
                command.evidence(),
                custody.chains().size() + 1,
                person.teams(),
                new Taken(taken.description(), taken.report(), kept(situation, person, taken.told())),
                situation.time()));
    }

    /** Of evidence that is not theirs nobody learns that it is there. */
    private static Decision note(Situation situation, Person person, CustodyCommand.NoteCustody command) {
        Chain chain = situation.exercise().custody().find(command.evidence());
        if (chain == null || !(chain.isFor(person) || chain.isReceipt(person, command.noted()))) {
            return chain != null && person.function().seesControl()
                    ? Decision.rejected(Rejection.NOT_ALLOWED)
                    : unknown(Rejection.UNKNOWN_EVIDENCE, command.evidence());
        }
        if (chain.find(command.entry()) != null) {
            return unknown(Rejection.ID_TAKEN, command.entry());
        }
        Noted noted = aboutTheFirst(chain, command.noted());
        Decision outOfPlay = situation.refuseOutOfPlay(noted.told().takenAt());
        if (outOfPlay != null) {
            return outOfPlay;
        }
        if (chain.entries().size() >= MOST_ENTRIES) {
            return tooMany(MOST_ENTRIES);
        }
        Person receiver =
                noted.to() == null ? null : situation.exercise().roster().find(noted.to());
        if (noted.to() != null && !mayHold(person, receiver)) {
            return unknown(Rejection.UNKNOWN_PERSON, noted.to());
        }
        if (noted.about() != null && !mayBeAbout(chain, person, noted, noted.about())) {
            return unknown(
                    Rejection.UNKNOWN_EVIDENCE,
                    Objects.requireNonNull(command.noted().about()));
        }
        return Decision.accepted(new CustodyFact.CustodyNoted(
                person.id(),
                command.evidence(),
                command.entry(),
                noted.with(kept(situation, person, noted.told())),
                receiver == null ? null : receiver.teams(),
                situation.time()));
    }

    /** Corrections of one entry stand beside each other: the latest counts. */
    private static Noted aboutTheFirst(Chain chain, Noted noted) {
        ChainEntry first = noted.corrects() ? chain.first(Objects.requireNonNull(noted.about())) : null;
        return first == null ? noted : noted.about(first.fact().entry());
    }

    /** Who runs the exercise has no page to confirm it on. */
    private static boolean mayHold(Person from, @Nullable Person receiver) {
        return receiver != null
                && !receiver.function().seesControl()
                && !receiver.id().equals(from.id());
    }

    /** Only a hand-over is confirmed, or what it was corrected to; only what one wrote oneself is corrected. */
    private static boolean mayBeAbout(Chain chain, Person person, Noted noted, CustodyEntryId about) {
        ChainEntry entry = chain.find(about);
        if (entry == null) {
            return false;
        }
        Step step = entry.fact().noted().step();
        return switch (noted.step()) {
            case RECEIVED -> step == Step.HANDED_OVER;
            case VOIDED -> isOf(entry, person);
            case HANDED_OVER, SEALED, OPENED, RETURNED, DESCRIBED -> isOf(entry, person) && step == noted.step();
        };
    }

    private static boolean isOf(ChainEntry entry, Person person) {
        return entry.fact().person().equals(person.id());
    }

    private static Told kept(Situation situation, Person person, Told told) {
        Position position = told.position();
        return position == null || Privacy.mayKeepPosition(situation.exercise(), person.id(), position.point())
                ? told
                : told.at(null);
    }

    private static long countOf(Custody custody, PersonId person) {
        return custody.chains().values().stream()
                .filter(chain -> chain.taken().person().equals(person))
                .count();
    }

    private static Decision tooMany(int most) {
        return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(most));
    }

    private static Decision unknown(Rejection rejection, Id id) {
        return Decision.rejected(rejection, "id", id.value());
    }
}
