package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Person;

/** What of a plan stays as it was once play is over, because figures, tables and phones tell of the run by it. Its words may be put right. */
final class PlayedRules {
    private PlayedRules() {}

    static @Nullable Decision refuseOver(Situation situation, Inject before, Inject next) {
        return before.isPlayedAs(next) ? null : InjectRules.refuseOver(situation);
    }

    /** Who did what is told by function, team, agency, country and language. */
    static @Nullable Decision refuseOver(Situation situation, Person before, Person next) {
        return before.isPlayedAs(next) ? null : InjectRules.refuseOver(situation);
    }

    /** Null: there is none yet. */
    static @Nullable Decision refuseOver(Situation situation, @Nullable ExercisePhase before, ExercisePhase next) {
        boolean isPlayedAs = before != null
                && before.from().equals(next.from())
                && before.to().equals(next.to());
        return isPlayedAs ? null : InjectRules.refuseOver(situation);
    }

    static @Nullable Decision refuseOver(Situation situation, RevisableThing before, RevisableThing next) {
        boolean isPlayedAs = !(before instanceof Duty duty && next instanceof Duty other) || duty.isPlayedAs(other);
        return isPlayedAs ? null : InjectRules.refuseOver(situation);
    }

    static @Nullable Decision refuseOver(Situation situation, Plan before, Plan next) {
        return before.isPlayedAs(next) ? null : InjectRules.refuseOver(situation);
    }
}
