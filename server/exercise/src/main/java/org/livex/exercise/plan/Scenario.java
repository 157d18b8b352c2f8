package org.livex.exercise.plan;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.RevisableThing;
import org.livex.exercise.Thing;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.DocumentRelease;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * The world that the exercise is set in. {@code plan} is null until it is planned. {@code revisions} count how often what has no
 * revision of its own was written; what was removed and written again goes on counting. {@code changes} are the latest of
 * each thing, person and inject, by authors or translators.
 * {@code columns} are those that control has added to the MSEL.
 */
public record Scenario(
        @Nullable Plan plan,
        int planRevision,
        PMap<Id, Thing> things,
        PMap<Id, Integer> revisions,
        PMap<Id, Stamp> changes,
        OwnColumns columns,
        Imports imports) {
    public static final Scenario EMPTY = new Scenario(
            null, 0, OrderedPMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), OwnColumns.NONE, Imports.NONE);

    public <T extends Thing> Stream<T> all(Class<T> kind) {
        return things.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    public <T extends Thing> @Nullable T find(Class<T> kind, Id id) {
        Thing thing = things.get(id);
        return kind.isInstance(thing) ? kind.cast(thing) : null;
    }

    /** How often it was written, which is how authors notice each other; 0 where it never was. */
    public int revisionOf(Id id) {
        return switch (things.get(id)) {
            case null -> revisions.getOrDefault(id, 0);
            case ExercisePhase _, Objective _, RevisableThing _, WrittenTerm _ -> revisions.getOrDefault(id, 0);
            case WrittenRoleCard card -> card.revision();
            case WrittenWorldEntry entry -> entry.revision();
            case WrittenDocument document -> document.revision();
            case WrittenVariable variable -> variable.revision();
        };
    }

    /** Null where nobody has written it. */
    public @Nullable Stamp changeOf(Id id) {
        return changes.get(id);
    }

    public boolean has(@Nullable Id id) {
        return id != null && things.containsKey(id);
    }

    /** Where there is a plan. */
    public Scenario changed(UnaryOperator<Plan> change) {
        return plan == null
                ? this
                : new Scenario(change.apply(plan), planRevision, things, revisions, changes, columns, imports);
    }

    public Scenario counted() {
        return new Scenario(plan, planRevision + 1, things, revisions, changes, columns, imports);
    }

    public Scenario apply(PlanFact fact, Stamp stamp) {
        return switch (fact) {
            case PlanFact.ExercisePlanned f -> new Scenario(f.plan(), 1, things, revisions, changes, columns, imports);
            case PlanFact.PlanRevised f ->
                new Scenario(f.plan(), f.revision(), things, revisions, changes, columns, imports);
            case PlanFact.AgencyAdded f -> written(f.agency());
            case PlanFact.TeamAdded f -> written(f.team());
            case PlanFact.PlaceAdded f -> written(f.place());
            case PlanFact.PlaceRevised f -> written(f.place());
            case PlanFact.PersonaAdded f -> written(f.persona());
            case PlanFact.StorylineAdded f -> written(f.storyline());
            case PlanFact.ActionKindAdded f -> written(f.kind());
            case PlanFact.RequestFormAdded f -> written(f.form());
            case PlanFact.EvaluationGuideAdded f -> written(f.guide());
            case PlanFact.DutyAdded f -> written(f.duty());
            case PlanFact.ThingRevised f -> written(f.thing());
            case PlanFact.ThingRemoved f -> without(f.kind().id(f.thing()));
            case PlanFact.VariableWritten f -> {
                WrittenVariable old = find(WrittenVariable.class, f.variable().id());
                yield with(
                        old == null
                                ? WrittenVariable.first(f.variable(), f.revision())
                                : old.with(f.variable(), f.revision(), stamp));
            }
            case PlanFact.VariableRemoved f -> without(f.variable());
            case PlanFact.ColumnsWritten f ->
                new Scenario(
                        plan,
                        planRevision,
                        things,
                        revisions,
                        changes,
                        new OwnColumns(f.columns(), f.revision()),
                        imports);
            case PlanFact.RoleCardWritten f -> with(new WrittenRoleCard(f.card(), f.revision()));
            case PlanFact.TermWritten f -> with(new WrittenTerm(f.term(), stamp.seq()));
            case PlanFact.TermRemoved f -> without(f.term());
            case PlanFact.PhaseWritten f -> written(f.phase());
            case PlanFact.PhaseRemoved f -> without(f.phase());
            case PlanFact.ObjectiveWritten f -> written(f.objective());
            case PlanFact.ObjectiveRemoved f -> without(f.objective());
            case PlanFact.WorldEntryWritten f -> {
                WrittenWorldEntry old = find(WrittenWorldEntry.class, f.entry().id());
                yield with(
                        old == null
                                ? WrittenWorldEntry.first(f.entry(), f.revision())
                                : old.with(f.entry(), f.revision(), Boolean.TRUE.equals(f.small())));
            }
            case PlanFact.WorldEntryRemoved f -> without(f.entry());
            case PlanFact.DocumentWritten f -> {
                WrittenDocument old = find(WrittenDocument.class, f.document().id());
                yield with((old == null ? WrittenDocument.first(f.document()) : old).with(f.document(), f.revision()));
            }
            case PlanFact.DocumentRemoved f -> without(f.document());
            case PlanFact.ImportMade f -> with(imports.with(f.from(), stamp));
            case PlanFact.ImportTakenBack f -> with(imports.without(f.entry()));
            case PlanFact.PersonAdded _,
                    PlanFact.PersonRevised _,
                    PlanFact.PersonRemoved _,
                    PlanFact.InjectPlanned _,
                    PlanFact.InjectRevised _,
                    PlanFact.InjectRemoved _,
                    PlanFact.InjectsShifted _,
                    PlanFact.InjectReviewed _ -> this;
        };
    }

    public Scenario apply(DocumentFact fact, Stamp stamp) {
        return switch (fact) {
            case DocumentFact.DocumentReleased f -> {
                WrittenDocument document = find(WrittenDocument.class, f.document());
                DocumentRelease release = new DocumentRelease(f.audience(), f.ground(), f.at(), stamp, f.inject());
                yield document == null ? this : with(document.released(release, f.revision()));
            }
            case DocumentFact.DocumentWithdrawn f -> {
                WrittenDocument document = find(WrittenDocument.class, f.document());
                yield document == null ? this : with(document.takenBack(f.revision()));
            }
            case DocumentFact.DocumentOpened f -> {
                WrittenDocument document = find(WrittenDocument.class, f.document());
                yield document == null ? this : with(document.openedBy(f.person(), f.language(), stamp));
            }
        };
    }

    /** Also where only its source text changed. */
    public Scenario counted(Id id) {
        return new Scenario(
                plan, planRevision, things, revisions.plus(id, revisionOf(id) + 1), changes, columns, imports);
    }

    public Scenario touched(Set<? extends Id> ids, Stamp stamp) {
        PMap<Id, Stamp> next = changes;
        for (Id id : ids) {
            next = next.plus(id, stamp);
        }
        return new Scenario(plan, planRevision, things, revisions, next, columns, imports);
    }

    private Scenario written(Thing thing) {
        return with(thing).counted(thing.id());
    }

    private Scenario without(Id id) {
        return new Scenario(
                plan, planRevision, things.minus(id), revisions.plus(id, revisionOf(id)), changes, columns, imports);
    }

    private Scenario with(Imports next) {
        return new Scenario(plan, planRevision, things, revisions, changes, columns, next);
    }

    public Scenario with(Thing thing) {
        return new Scenario(plan, planRevision, things.plus(thing.id(), thing), revisions, changes, columns, imports);
    }
}
