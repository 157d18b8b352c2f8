package org.livex.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.due.InjectNumbers;
import org.livex.exercise.due.Shifts;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** Authoring: only control writes, ids are unique, references resolve, nobody overwrites a newer revision in silence. */
public final class PlanRules {
    static final int MOST_PEOPLE = 20_000;
    static final int MOST_INJECTS = 5_000;
    static final int MOST_THINGS = 5_000;

    private PlanRules() {}

    static Decision decide(Situation situation, PlanCommand command) {
        if (isImport(command)) {
            // It has looked at its whole already, and says which of its commands is to blame.
            return decidePart(situation, command);
        }
        Decision branch = command instanceof PlanCommand.ReviseInject revised ? leftWaiting(situation, revised) : null;
        return branch != null
                ? branch
                : TrustReferences.checked(
                        situation, InjectNumbers.checked(situation.exercise(), decidePart(situation, command)));
    }

    private static boolean isImport(PlanCommand command) {
        return command instanceof PlanCommand.ImportScenario || command instanceof PlanCommand.TakeOver;
    }

    /** Where no answer that another inject waits for can be given any more. In an import that one may be another by its end. */
    private static @Nullable Decision leftWaiting(Situation situation, PlanCommand.ReviseInject command) {
        PlannedInject old = situation.exercise().msel().find(command.inject().id());
        if (old == null || old.revision() != command.basedOn() || !situation.mayControl()) {
            return null;
        }
        String branch = TriggerReferences.waitingForAnswer(situation.exercise(), old, command.inject());
        return branch == null ? null : Decision.rejected(Rejection.INJECT_IN_USE, "number", branch);
    }

    /** All but what only the whole of an import can answer. */
    static Decision decidePart(Situation situation, PlanCommand command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Decision decision = decided(situation, command);
        boolean fits = !(decision instanceof Decision.Accepted accepted)
                || accepted.facts().stream()
                        .allMatch(
                                fact -> !(fact instanceof PlanFact plan) || TextRules.fits(situation.exercise(), plan));
        return fits ? decision : Decision.rejected(Rejection.TEXT_NOT_ONE_LINE);
    }

    private static Decision decided(Situation situation, PlanCommand command) {
        Exercise exercise = situation.exercise();
        return switch (command) {
            case PlanCommand.PlanExercise c ->
                exercise.isPlanned()
                        ? Decision.rejected(Rejection.EXERCISE_ALREADY_PLANNED)
                        : Decision.accepted(new PlanFact.ExercisePlanned(c.plan()));
            case PlanCommand.RevisePlan c -> revisePlan(situation, c);
            case PlanCommand.AddAgency c -> add(exercise, c.agency(), new PlanFact.AgencyAdded(c.agency()));
            case PlanCommand.AddTeam c -> add(exercise, c.team(), new PlanFact.TeamAdded(c.team()));
            case PlanCommand.AddPersona c -> add(exercise, c.persona(), new PlanFact.PersonaAdded(c.persona()));
            case PlanCommand.AddStoryline c ->
                orElse(
                        References.unresolved(exercise, c.storyline()),
                        () -> add(exercise, c.storyline(), new PlanFact.StorylineAdded(c.storyline())));
            case PlanCommand.AddPlace c ->
                orElse(
                        References.unresolved(exercise, c.place().audience()),
                        () -> add(exercise, c.place(), new PlanFact.PlaceAdded(c.place())));
            case PlanCommand.AddActionKind c ->
                orElse(
                        References.unresolved(exercise, c.kind().audience()),
                        () -> add(exercise, c.kind(), new PlanFact.ActionKindAdded(c.kind())));
            case PlanCommand.AddRequestForm c ->
                orElse(
                        References.unresolved(exercise, c.form()),
                        () -> add(exercise, c.form(), new PlanFact.RequestFormAdded(c.form())));
            case PlanCommand.AddEvaluationGuide c ->
                orElse(
                        References.unresolved(exercise, c.guide()),
                        () -> add(exercise, c.guide(), new PlanFact.EvaluationGuideAdded(c.guide())));
            case PlanCommand.AddDuty c ->
                InjectRules.unlessOver(
                        situation,
                        () -> orElse(
                                References.unresolved(exercise, c.duty()),
                                () -> add(exercise, c.duty(), new PlanFact.DutyAdded(c.duty()))));
            case PlanCommand.AssignWatch c -> WatchRules.assign(exercise, c);
            case PlanCommand.WriteTruth c -> DossierRules.write(exercise, c);
            case PlanCommand.WriteSurvey c -> SurveyRules.write(situation, c);
            case PlanCommand.RemoveSurvey c -> SurveyRules.remove(situation, c);
            case PlanCommand.ReviseThing c -> ThingRules.revise(situation, c);
            case PlanCommand.RemoveThing c -> RemovalRules.remove(situation, c);
            case PlanCommand.RemovePerson c -> RemovalRules.remove(situation, c);
            case PlanCommand.WriteVariable c -> VariableRules.write(exercise, c);
            case PlanCommand.RemoveVariable c -> VariableRules.remove(exercise, c);
            case PlanCommand.WriteColumns c -> ColumnRules.write(exercise, c);
            case PlanCommand.WriteRoleCard c -> writeRoleCard(situation, c);
            case PlanCommand.WriteTerm c -> GlossaryRules.write(situation, c);
            case PlanCommand.RemoveTerm c -> GlossaryRules.remove(exercise, c);
            case PlanCommand.AddPerson c -> addPerson(exercise, c.person());
            case PlanCommand.RevisePerson c -> revisePerson(situation, c);
            case PlanCommand.WriteWorldEntry c -> WorldRules.write(situation, c);
            case PlanCommand.RemoveWorldEntry c -> WorldRules.remove(situation, c);
            case PlanCommand.WriteDocument c -> WorldRules.write(situation, c);
            case PlanCommand.RemoveDocument c -> WorldRules.remove(situation.exercise(), c);
            case PlanCommand.PlanInject c -> InjectRules.unlessOver(situation, () -> planInject(exercise, c.inject()));
            case PlanCommand.ReviseInject c -> reviseInject(situation, c);
            case PlanCommand.RemoveInject c ->
                InjectRules.unlessOver(situation, () -> AuthoringRules.remove(exercise, c));
            case PlanCommand.UndoRevisions c -> AuthoringRules.undo(situation, c);
            case PlanCommand.UndoWriting c -> UndoRules.undo(situation, c);
            case PlanCommand.ShiftInjects c -> InjectRules.unlessOver(situation, () -> Shifts.decide(situation, c));
            case PlanCommand.ReviewInject c ->
                InjectRules.unlessOver(situation, () -> AuthoringRules.review(exercise, c));
            case PlanCommand.WriteHandling c ->
                InjectRules.unlessOver(situation, () -> HandlingRules.write(situation, c));
            case PlanCommand.WritePhase c -> FrameRules.write(situation, c);
            case PlanCommand.RemovePhase c -> FrameRules.remove(exercise, c);
            case PlanCommand.WriteObjective c -> FrameRules.write(situation, c);
            case PlanCommand.RemoveObjective c -> FrameRules.remove(exercise, c);
            case PlanCommand.ImportScenario c ->
                switch (importScenario(situation, c.commands())) {
                    case Decision.Accepted accepted ->
                        new Decision.Accepted(exercise.scenario().imports().noting(c, accepted.facts()));
                    case Decision.Rejected rejected -> rejected;
                };
            case PlanCommand.TakeOver c ->
                exercise.clock().hasStarted()
                        ? Decision.rejected(Rejection.EXERCISE_ALREADY_STARTED)
                        : importScenario(situation.takingOver(), c.commands());
        };
    }

    /** The checks of a new inject, which an ad-hoc one passes too. */
    public static Decision planInject(Exercise exercise, Inject inject) {
        if (exercise.msel().find(inject.id()) != null) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", inject.id().value());
        }
        if (exercise.msel().injects().size() >= MOST_INJECTS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_INJECTS));
        }
        PlannedInject removed = exercise.msel().removed().get(inject.id());
        Decision unknown = ColumnRules.unknown(exercise, removed == null ? null : removed.inject(), inject);
        return orElse(
                unknown,
                () -> orElse(
                        References.unresolved(exercise, inject),
                        () -> Decision.accepted(
                                new PlanFact.InjectPlanned(ColumnRules.settled(exercise, null, inject)))));
    }

    private static Decision reviseInject(Situation situation, PlanCommand.ReviseInject command) {
        Exercise exercise = situation.exercise();
        PlannedInject old = exercise.msel().find(command.inject().id());
        if (old == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_INJECT, "id", command.inject().id().value());
        }
        if (old.state() == InjectState.RECALLED) {
            return Decision.rejected(Rejection.INJECT_ALREADY_RECALLED);
        }
        if (command.basedOn() != old.revision()) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(old.revision()));
        }
        Decision unknown = ColumnRules.unknown(exercise, old.inject(), command.inject());
        if (unknown != null) {
            return unknown;
        }
        Inject sent = ColumnRules.settled(exercise, old.inject(), command.inject());
        return orElse(References.unresolved(exercise, sent), () -> {
            Inject merged = TextMerge.merged(old.inject(), sent, situation);
            Decision over = PlayedRules.refuseOver(situation, old.inject(), merged);
            if (over != null) {
                return over;
            }
            List<Fact> facts = new ArrayList<>();
            List<Fact> corrections = Corrections.of(situation, old, merged, command.small());
            PlanFact revised = Corrections.revised(old, merged, command.small(), corrections);
            String waiting = TriggerReferences.waitingForScene(exercise, merged);
            if (waiting != null) {
                return Decision.rejected(Rejection.INJECT_IN_USE, "number", waiting);
            }
            String user = TrustReferences.brokenBy(revised, exercise);
            if (user != null) {
                return Decision.rejected(Rejection.THING_IN_USE, "by", user);
            }
            facts.add(revised);
            facts.addAll(corrections);
            facts.addAll(SafeguardRules.lookedAtAnew(situation, old.inject(), merged));
            return new Decision.Accepted(facts);
        });
    }

    /** Never takes the hours of play away from under a running clock: it would not know where to stand. */
    private static Decision revisePlan(Situation situation, PlanCommand.RevisePlan command) {
        int revision = situation.exercise().scenario().planRevision();
        if (command.basedOn() != revision) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        for (PersonId coordinator : command.plan().coordinating()) {
            if (situation.exercise().roster().find(coordinator) == null
                    && !situation.plan().coordinating().contains(coordinator)) {
                return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", coordinator.value());
            }
        }
        Decision over = PlayedRules.refuseOver(situation, situation.plan(), command.plan());
        if (over != null) {
            return over;
        }
        if (situation.phase() == Phase.RUNNING && !command.plan().isPlayAt(situation.time())) {
            return Decision.rejected(Rejection.CLOCK_OUTSIDE_PLAY);
        }
        return Decision.accepted(
                new PlanFact.PlanRevised(TextMerge.merged(situation.plan(), command.plan(), situation), revision + 1));
    }

    private static Decision writeRoleCard(Situation situation, PlanCommand.WriteRoleCard command) {
        Exercise exercise = situation.exercise();
        RoleCard card = command.card();
        WrittenRoleCard old = exercise.scenario().find(WrittenRoleCard.class, card.id());
        int revision = exercise.scenario().revisionOf(card.id());
        if (command.basedOn() != null && command.basedOn() != (old == null ? 0 : revision)) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        return old == null
                ? add(
                        exercise,
                        new WrittenRoleCard(card, revision + 1),
                        new PlanFact.RoleCardWritten(card, revision + 1))
                : Decision.accepted(
                        new PlanFact.RoleCardWritten(TextMerge.merged(old.card(), card, situation), revision + 1));
    }

    static Decision add(Exercise exercise, Thing thing, PlanFact fact) {
        if (exercise.scenario().has(thing.id())) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", thing.id().value());
        }
        if (exercise.scenario().things().size() >= MOST_THINGS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_THINGS));
        }
        return Decision.accepted(fact);
    }

    private static Decision addPerson(Exercise exercise, Person person) {
        if (exercise.roster().find(person.id()) != null) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", person.id().value());
        }
        if (exercise.roster().people().size() >= MOST_PEOPLE) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_PEOPLE));
        }
        return orElse(
                References.unresolved(exercise, person), () -> Decision.accepted(new PlanFact.PersonAdded(person)));
    }

    private static Decision revisePerson(Situation situation, PlanCommand.RevisePerson command) {
        Exercise exercise = situation.exercise();
        Person person = command.person();
        Person old = exercise.roster().find(person.id());
        if (old == null) {
            return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", person.id().value());
        }
        int revision = exercise.roster().seatOf(person.id()).revision();
        if (command.basedOn() != revision) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        Decision over = PlayedRules.refuseOver(situation, old, person);
        if (over != null) {
            return over;
        }
        return orElse(
                References.unresolved(exercise, person), () -> Decision.accepted(new PlanFact.PersonRevised(person)));
    }

    /** One command after the other on what the ones before it made; the first refusal refuses all. */
    private static Decision importScenario(Situation situation, List<PlanCommand> commands) {
        List<Fact> facts = new ArrayList<>();
        List<Integer> commandOf = new ArrayList<>();
        Situation next = situation;
        for (int i = 0; i < commands.size(); i++) {
            PlanCommand command = commands.get(i);
            boolean nested = isImport(command);
            boolean tooEarly = !next.exercise().isPlanned() && !(command instanceof PlanCommand.PlanExercise);
            Decision decision = nested || tooEarly
                    ? Decision.rejected(nested ? Rejection.NOT_ALLOWED : Rejection.EXERCISE_NOT_PLANNED)
                    : decidePart(next, command);
            switch (decision) {
                case Decision.Accepted accepted -> {
                    facts.addAll(accepted.facts());
                    commandOf.addAll(Collections.nCopies(accepted.facts().size(), i));
                    Exercise exercise = next.exercise();
                    for (Fact fact : accepted.facts()) {
                        exercise = exercise.apply(fact, new Stamp(0, situation.now()));
                    }
                    next = next.with(exercise);
                }
                case Decision.Rejected rejected -> {
                    return failed(i, rejected);
                }
            }
        }
        TrustReferences.Missing missing = TrustReferences.missingIn(facts, next::exercise);
        if (missing != null) {
            return failed(commandOf.get(missing.fact()), missing.refusal());
        }
        OptionalInt doubled = InjectNumbers.doubledBy(situation.exercise(), facts);
        return doubled.isEmpty()
                ? new Decision.Accepted(facts)
                : failed(commandOf.get(doubled.getAsInt()), InjectNumbers.taken(facts.get(doubled.getAsInt())));
    }

    private static Decision failed(int index, Decision.Rejected rejected) {
        if (rejected.reason() == Rejection.EXERCISE_ALREADY_PLANNED) {
            return rejected;
        }
        Map<String, String> parameters = new HashMap<>(rejected.parameters());
        parameters.put("index", String.valueOf(index));
        parameters.put("reason", rejected.reason().code());
        return new Decision.Rejected(Rejection.IMPORT_FAILED, parameters);
    }

    private static Decision orElse(@Nullable Decision refusal, Supplier<Decision> otherwise) {
        return refusal != null ? refusal : otherwise.get();
    }
}
