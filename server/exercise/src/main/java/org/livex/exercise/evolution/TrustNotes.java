package org.livex.exercise.evolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.dossier.Asked;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.trust.TrustMove;
import org.livex.exercise.trust.TrustOf;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/** Notes what people did that a persona's rules look at, by those rules as they are then. Evaluators do nothing of the kind. */
final class TrustNotes {
    private TrustNotes() {}

    /** After the talks that the report tells of are counted. */
    static Exercise reported(Exercise exercise, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        return noted(exercise, fact.person(), (doer, rule) -> switch (rule) {
            case TrustRule.Reported r -> report(exercise, doer, r, fact, stamp);
            case TrustRule.AskedAgain r -> again(exercise, doer, r, fact, stamp);
            case TrustRule.Answered _, TrustRule.Acknowledged _ -> List.of();
        });
    }

    /** What was answered to a question that is asked no more stays with that question. */
    static Exercise answered(Exercise exercise, InjectFact.InjectAnswered fact, Stamp stamp) {
        if (!isOfNow(exercise, fact)) {
            return exercise;
        }
        Exercise before = exercise.with(exercise.trusts().withoutAnswer(fact.inject(), fact.person(), stamp.at()));
        TrustMove.Cause cause = new TrustMove.Cause.Answered(fact.inject(), fact.answer(), fact.takenAt());
        return noted(
                before,
                fact.person(),
                (doer, rule) -> rule instanceof TrustRule.Answered r
                                && r.inject().equals(fact.inject())
                                && (r.answer() == null || r.answer().isMetBy(fact.answer()))
                        ? doer.moves(doer.person().teams(), r.by(), cause, fact.at(), stamp)
                        : List.of());
    }

    static Exercise acknowledged(Exercise exercise, InjectFact.InjectAcknowledged fact, Stamp stamp) {
        if (exercise.trusts().hasAcknowledged(fact.inject(), fact.person())) {
            return exercise;
        }
        TrustMove.Cause cause = new TrustMove.Cause.Acknowledged(fact.inject(), fact.takenAt());
        return noted(
                exercise,
                fact.person(),
                (doer, rule) ->
                        rule instanceof TrustRule.Acknowledged r && r.inject().equals(fact.inject())
                                ? doer.moves(doer.person().teams(), r.by(), cause, fact.at(), stamp)
                                : List.of());
    }

    private static boolean isOfNow(Exercise exercise, InjectFact.InjectAnswered fact) {
        PlannedInject planned = exercise.msel().find(fact.inject());
        Release release = planned == null ? null : planned.release();
        GivenAnswer given = release == null ? null : release.answers().of(fact.person());
        return given != null && given.given().equals(fact);
    }

    private record Doer(Person person, Persona persona) {
        List<TrustMove> moves(Set<TeamId> teams, int by, TrustMove.Cause cause, ExerciseTime at, Stamp stamp) {
            return teams.stream()
                    .map(team -> new TrustMove(new TrustOf(persona.id(), team), by, cause, person.id(), at, stamp))
                    .toList();
        }
    }

    private static Exercise noted(Exercise exercise, PersonId id, BiFunction<Doer, TrustRule, List<TrustMove>> moves) {
        Person person = exercise.roster().find(id);
        if (person == null || !person.function().plays() || !exercise.clock().hasStarted()) {
            return exercise;
        }
        List<TrustMove> noted = new ArrayList<>();
        for (Thing thing : exercise.scenario().things().values()) {
            if (thing instanceof Persona persona && persona.trust() != null) {
                Doer doer = new Doer(person, persona);
                persona.trust().rules().forEach(rule -> noted.addAll(moves.apply(doer, rule)));
            }
        }
        return noted.isEmpty() ? exercise : exercise.with(exercise.trusts().with(noted));
    }

    private static List<TrustMove> report(
            Exercise exercise, Doer doer, TrustRule.Reported rule, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        if (!rule.kind().equals(fact.action().kind()) || !says(fact, rule)) {
            return List.of();
        }
        TrustMove.Said said =
                rule.field() == null || rule.value() == null ? null : new TrustMove.Said(rule.field(), rule.value());
        Instant takenAt = fact.action().takenAt();
        if (rule.about() == null) {
            TrustMove.Cause cause = new TrustMove.Cause.Reported(rule.kind(), null, said, takenAt);
            return doer.moves(doer.person().teams(), rule.by(), cause, fact.at(), stamp);
        }
        Dossier about = NamedDossiers.find(exercise, doer.person(), Interviews.value(fact, rule.about()));
        return about == null
                ? List.of()
                : doer.moves(
                        Set.of(about.team()),
                        rule.by(),
                        new TrustMove.Cause.Reported(rule.kind(), about.id(), said, takenAt),
                        fact.at(),
                        stamp);
    }

    /** Of several that were chosen, one is enough. */
    private static boolean says(ParticipantFact.ActionRecorded fact, TrustRule.Reported rule) {
        if (rule.field() == null || rule.value() == null) {
            return true;
        }
        String value = Interviews.value(fact, rule.field());
        return value.equals(rule.value()) || List.of(value.split(" ")).contains(rule.value());
    }

    private static List<TrustMove> again(
            Exercise exercise, Doer doer, TrustRule.AskedAgain rule, ParticipantFact.ActionRecorded fact, Stamp stamp) {
        Asked asked = Interviews.of(exercise, fact, stamp);
        Dossier about = asked == null ? null : exercise.dossiers().find(asked.dossier());
        ActionKind kind =
                exercise.scenario().find(ActionKind.class, fact.action().kind());
        return asked == null || about == null || kind == null || kind.interview() == null
                ? List.of()
                : doer.moves(
                        Set.of(about.team()),
                        rule.by(),
                        new TrustMove.Cause.AskedAgain(
                                kind.id(),
                                about.id(),
                                rule.times(),
                                new TrustMove.Said(kind.interview().topics(), String.join(" ", asked.topics())),
                                asked.takenAt()),
                        fact.at(),
                        stamp);
    }
}
