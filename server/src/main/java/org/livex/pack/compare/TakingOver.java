package org.livex.pack.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.RevisableThing;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.pack.PackedScenario;
import org.livex.pack.compare.ScenarioDiff.Change;
import org.livex.pack.compare.ScenarioDiff.How;

/** Chosen differences to a pack as commands that make the exercise like it, in the order in which the pack has them. */
public final class TakingOver {
    private final Exercise exercise;
    private final PackedScenario pack;

    private final PackedColumns columns;
    private final Removals removals;

    private TakingOver(Exercise exercise, PackedScenario pack) {
        this.exercise = exercise;
        this.pack = pack;
        this.columns = PackedColumns.of(exercise, pack);
        this.removals = new Removals(exercise);
    }

    /** {@code changes} are from the exercise to the pack. */
    public static PlanCommand.TakeOver of(
            Exercise exercise, PackedScenario pack, List<Change> changes, Set<String> chosen) {
        Map<ScenarioParts.Key, How> wanted = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> chosen.contains(change.key().written()) && isPossible(change))
                .forEach(change -> wanted.put(change.key(), change.how()));
        return new PlanCommand.TakeOver(new TakingOver(exercise, pack).commands(wanted));
    }

    /** What others may name for ever cannot be taken out. */
    public static boolean isPossible(Change change) {
        return change.how() != How.REMOVED || Removals.isPossible(change.key().kind());
    }

    private List<PlanCommand> commands(Map<ScenarioParts.Key, How> wanted) {
        List<PlanCommand> commands = new ArrayList<>();
        for (PlanCommand command : pack.commands()) {
            PlanCommand next = next(command, wanted);
            if (next != null) {
                commands.add(next);
            }
        }
        wanted.forEach((key, how) -> {
            if (key.kind() == ScenarioParts.Kind.INJECT && how != How.REMOVED) {
                handling(new InjectId(key.id())).ifPresent(commands::add);
                draft(new InjectId(key.id())).ifPresent(commands::add);
            }
        });
        // Injects first: what they named may go only then.
        List<ScenarioParts.Key> gone = wanted.entrySet().stream()
                .filter(entry -> entry.getValue() == How.REMOVED)
                .map(Map.Entry::getKey)
                .toList()
                .reversed();
        gone.forEach(key -> commands.add(removals.removal(key)));
        return commands;
    }

    /** Null for what is not wanted. */
    private @Nullable PlanCommand next(PlanCommand command, Map<ScenarioParts.Key, How> wanted) {
        return switch (command) {
            case PlanCommand.PlanExercise c ->
                how(wanted, ScenarioParts.Kind.EXERCISE, "exercise") == null
                        ? null
                        : new PlanCommand.RevisePlan(
                                c.plan(), exercise.scenario().planRevision());
            case PlanCommand.AddAgency c -> thing(c, c.agency(), ScenarioParts.Kind.AGENCY, wanted);
            case PlanCommand.AddTeam c -> thing(c, c.team(), ScenarioParts.Kind.TEAM, wanted);
            case PlanCommand.AddPersona c -> thing(c, c.persona(), ScenarioParts.Kind.PERSONA, wanted);
            case PlanCommand.AddPlace c -> thing(c, c.place(), ScenarioParts.Kind.PLACE, wanted);
            case PlanCommand.AddActionKind c -> thing(c, c.kind(), ScenarioParts.Kind.ACTION_KIND, wanted);
            case PlanCommand.AddRequestForm c -> thing(c, c.form(), ScenarioParts.Kind.REQUEST_FORM, wanted);
            case PlanCommand.AddEvaluationGuide c -> thing(c, c.guide(), ScenarioParts.Kind.EVALUATION_GUIDE, wanted);
            case PlanCommand.AddDuty c -> thing(c, c.duty(), ScenarioParts.Kind.DUTY, wanted);
            case PlanCommand.AssignWatch c -> watch(c.assignment(), wanted);
            case PlanCommand.WriteTruth c ->
                how(wanted, ScenarioParts.Kind.TRUTH, c.truth().id().value()) == null
                        ? null
                        : new PlanCommand.WriteTruth(
                                c.truth(),
                                exercise.dossiers().revisionOf(c.truth().id()));
            case PlanCommand.WriteSurvey c ->
                how(wanted, ScenarioParts.Kind.SURVEY, c.survey().id().value()) == null
                        ? null
                        : new PlanCommand.WriteSurvey(
                                c.survey(),
                                exercise.surveys().revisionOf(c.survey().id()));
            case PlanCommand.AddStoryline c -> thing(c, c.storyline(), ScenarioParts.Kind.STORYLINE, wanted);
            case PlanCommand.WriteRoleCard c ->
                how(wanted, ScenarioParts.Kind.ROLE_CARD, c.card().id().value()) == null ? null : c;
            case PlanCommand.AddPerson c -> person(c, wanted);
            case PlanCommand.WriteTerm c -> term(c, wanted);
            case PlanCommand.WriteWorldEntry c -> {
                WrittenWorldEntry old = exercise.scenario()
                        .find(WrittenWorldEntry.class, c.entry().id());
                yield how(wanted, ScenarioParts.Kind.WORLD_ENTRY, c.entry().id().value()) == null
                        ? null
                        : new PlanCommand.WriteWorldEntry(c.entry(), old == null ? 0 : old.revision());
            }
            case PlanCommand.WriteVariable c -> {
                WrittenVariable old = exercise.scenario()
                        .find(WrittenVariable.class, c.variable().id());
                yield how(wanted, ScenarioParts.Kind.VARIABLE, c.variable().id().value()) == null
                        ? null
                        : new PlanCommand.WriteVariable(c.variable(), old == null ? 0 : old.revision());
            }
            case PlanCommand.WriteColumns c ->
                how(wanted, ScenarioParts.Kind.COLUMNS, ScenarioParts.COLUMNS) == null
                        ? null
                        : columns.written(c.columns());
            case PlanCommand.WriteDocument c -> {
                WrittenDocument old = exercise.scenario()
                        .find(WrittenDocument.class, c.document().id());
                yield how(wanted, ScenarioParts.Kind.DOCUMENT, c.document().id().value()) == null
                        ? null
                        : new PlanCommand.WriteDocument(c.document(), old == null ? 0 : old.revision());
            }
            case PlanCommand.WritePhase c ->
                how(wanted, ScenarioParts.Kind.PHASE, c.phase().id().value()) == null ? null : c;
            case PlanCommand.WriteObjective c ->
                how(wanted, ScenarioParts.Kind.OBJECTIVE, c.objective().id().value()) == null ? null : c;
            case PlanCommand.PlanInject c -> inject(c.inject(), wanted);
            case PlanCommand.ReviewInject c -> review(c, wanted);
            case PlanCommand.WriteHandling _ -> null;
            case PlanCommand.RevisePlan _,
                    PlanCommand.ReviseThing _,
                    PlanCommand.RemoveThing _,
                    PlanCommand.RemoveSurvey _,
                    PlanCommand.RemovePerson _,
                    PlanCommand.RemoveVariable _,
                    PlanCommand.RemoveTerm _,
                    PlanCommand.RevisePerson _,
                    PlanCommand.RemovePhase _,
                    PlanCommand.RemoveObjective _,
                    PlanCommand.ReviseInject _,
                    PlanCommand.RemoveInject _,
                    PlanCommand.UndoRevisions _,
                    PlanCommand.UndoWriting _,
                    PlanCommand.ShiftInjects _,
                    PlanCommand.RemoveWorldEntry _,
                    PlanCommand.RemoveDocument _,
                    PlanCommand.TakeOver _,
                    PlanCommand.ImportScenario _ -> throw new IllegalStateException("no pack has " + command);
        };
    }

    private static @Nullable How how(Map<ScenarioParts.Key, How> wanted, ScenarioParts.Kind kind, String id) {
        return wanted.get(new ScenarioParts.Key(kind, id));
    }

    private @Nullable PlanCommand thing(
            PlanCommand added, RevisableThing thing, ScenarioParts.Kind kind, Map<ScenarioParts.Key, How> wanted) {
        How how = how(wanted, kind, thing.id().value());
        return how == null
                ? null
                : how == How.ADDED
                        ? added
                        : new PlanCommand.ReviseThing(thing, exercise.scenario().revisionOf(thing.id()));
    }

    private @Nullable PlanCommand watch(Assignment assignment, Map<ScenarioParts.Key, How> wanted) {
        return how(wanted, ScenarioParts.Kind.WATCH, assignment.evaluator().value()) == null
                ? null
                : removals.assigning(assignment);
    }

    /** From a pack without names, whoever has the role keeps their own. */
    private @Nullable PlanCommand person(PlanCommand.AddPerson added, Map<ScenarioParts.Key, How> wanted) {
        Person next = added.person();
        How how = how(wanted, ScenarioParts.Kind.PERSON, next.id().value());
        Person old = exercise.roster().find(next.id());
        if (how == null || old == null) {
            return how == null ? null : added;
        }
        return new PlanCommand.RevisePerson(
                pack.withoutNames() ? KeptNames.named(next, old) : next,
                exercise.roster().seatOf(next.id()).revision());
    }

    private @Nullable PlanCommand term(PlanCommand.WriteTerm written, Map<ScenarioParts.Key, How> wanted) {
        WrittenTerm old =
                exercise.scenario().find(WrittenTerm.class, written.term().id());
        return how(wanted, ScenarioParts.Kind.TERM, written.term().id().value()) == null
                ? null
                : new PlanCommand.WriteTerm(written.term(), old == null ? null : old.revision());
    }

    private @Nullable PlanCommand inject(Inject inject, Map<ScenarioParts.Key, How> wanted) {
        PlannedInject old = exercise.msel().find(inject.id());
        return how(wanted, ScenarioParts.Kind.INJECT, inject.id().value()) == null
                ? null
                : old == null
                        ? new PlanCommand.PlanInject(inject)
                        : new PlanCommand.ReviseInject(
                                inject.but()
                                        .columns(columns.inColumns(inject, old.inject()))
                                        .build(),
                                old.revision());
    }

    private @Nullable PlanCommand review(PlanCommand.ReviewInject review, Map<ScenarioParts.Key, How> wanted) {
        PlannedInject old = exercise.msel().find(review.inject());
        return how(wanted, ScenarioParts.Kind.INJECT, review.inject().value()) == null
                ? null
                : new PlanCommand.ReviewInject(review.inject(), old == null ? 1 : old.revision() + 1, review.state());
    }

    /** What nobody has reviewed in the pack; a change of columns alone would leave it approved. */
    private Optional<PlanCommand> draft(InjectId inject) {
        PlannedInject old = exercise.msel().find(inject);
        boolean isReviewed = pack.commands().stream()
                .anyMatch(command -> command instanceof PlanCommand.ReviewInject review
                        && review.inject().equals(inject));
        return old == null || old.review() == null || isReviewed
                ? Optional.empty()
                : Optional.of(new PlanCommand.ReviewInject(inject, old.revision() + 1, ReviewState.DRAFT));
    }

    /** After all injects, which its rules may name; empty where it is treated so already. */
    private Optional<PlanCommand> handling(InjectId inject) {
        Handling next = pack.commands().stream()
                .filter(PlanCommand.WriteHandling.class::isInstance)
                .map(PlanCommand.WriteHandling.class::cast)
                .filter(written -> written.inject().equals(inject))
                .map(PlanCommand.WriteHandling::handling)
                .findFirst()
                .orElse(Handling.PLAIN);
        Safeguards now = exercise.control().safeguards();
        return next.equals(now.handling(inject))
                ? Optional.empty()
                : Optional.of(new PlanCommand.WriteHandling(inject, next, now.handlingRevision(inject)));
    }
}
