package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.reading.WhoCounts;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** Recipients answer the question of an inject, once. What comes late from a phone is taken: nothing is lost. */
final class AnswerRules {
    private AnswerRules() {}

    /** Whoever answers has read it: that counts as confirmed. */
    static Decision answer(Situation situation, InjectCommand.AnswerInject command) {
        if (situation.caller() == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PersonId person = situation.caller().id();
        PlannedInject planned = situation.exercise().msel().find(command.inject());
        Release release = planned == null ? null : planned.release();
        if (planned == null || release == null || !release.reached(person)) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        Integer seen = InjectRules.revisionSeen(release, person, command.revision());
        Question asked = release.answers().asked(person, seen, planned.inject().question());
        if (asked == null) {
            return Decision.rejected(Rejection.INJECT_ASKS_NOTHING);
        }
        if (!asked.takes(command.answer())) {
            return Decision.rejected(Rejection.ANSWER_NOT_POSSIBLE);
        }
        GivenAnswer before = release.answers().of(person, seen);
        if (before != null) {
            return before.given().answer().equals(command.answer())
                    ? Decision.accepted()
                    : Decision.rejected(Rejection.INJECT_ALREADY_ANSWERED);
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new InjectFact.InjectAnswered(
                command.inject(),
                person,
                command.answer(),
                situation.time(),
                command.takenAt(),
                command.language(),
                seen));
        if (!release.progressOf(person, seen).has(MarkKind.ACKNOWLEDGED)) {
            facts.add(new InjectFact.InjectAcknowledged(
                    command.inject(), person, situation.time(), command.takenAt(), command.language(), seen));
        }
        return new Decision.Accepted(facts);
    }

    /**
     * When so many gave the answer as the trigger asks; null where not yet. Evaluators are neither heard nor waited for; nor is
     * anybody waited for who may not read what is asked.
     */
    static @Nullable ExerciseTime since(Trigger.OnAnswer trigger, Release release, Exercise exercise) {
        return switch (trigger.quorum()) {
            case ANYONE -> first(trigger, release, exercise);
            case EVERYONE -> last(trigger, release, exercise);
        };
    }

    private static @Nullable ExerciseTime first(Trigger.OnAnswer trigger, Release release, Exercise exercise) {
        ExerciseTime first = null;
        for (GivenAnswer answer : release.answers().now().values()) {
            InjectFact.InjectAnswered given = answer.given();
            if (trigger.isMetBy(given.answer())
                    && WhoCounts.isMeant(trigger.by(), given.person(), exercise)
                    && (first == null || first.isAfter(given.at()))) {
                first = given.at();
            }
        }
        return first;
    }

    private static @Nullable ExerciseTime last(Trigger.OnAnswer trigger, Release release, Exercise exercise) {
        ExerciseTime last = null;
        Set<PersonId> recipients = release.recipients();
        for (PersonId person : recipients) {
            if (!WhoCounts.isMeant(trigger.by(), person, exercise)) {
                continue;
            }
            GivenAnswer answer = release.answers().of(person);
            if (answer == null && !isAsked(trigger.inject(), person, exercise)) {
                continue;
            }
            if (answer == null || !trigger.isMetBy(answer.given().answer())) {
                return null;
            }
            last = last == null || answer.given().at().isAfter(last)
                    ? answer.given().at()
                    : last;
        }
        return last;
    }

    private static boolean isAsked(InjectId inject, PersonId id, Exercise exercise) {
        PlannedInject planned = exercise.msel().find(inject);
        Person person = exercise.roster().find(id);
        return planned != null && person != null && planned.inject().isReadableBy(person, exercise.roster());
    }
}
