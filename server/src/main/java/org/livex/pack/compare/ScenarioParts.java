package org.livex.pack.compare;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.WrittenAssignment;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.pack.yaml.YamlValue;

/** All that authors made in an exercise, each part by its kind and id, without what happened to it. */
public final class ScenarioParts {
    /** In the order in which packs have them: each after what it refers to. */
    public enum Kind {
        EXERCISE,
        AGENCY,
        TEAM,
        ROLE_CARD,
        PERSON,
        PERSONA,
        PLACE,
        ACTION_KIND,
        TERM,
        REQUEST_FORM,
        WORLD_ENTRY,
        VARIABLE,
        DOCUMENT,
        COLUMNS,
        PHASE,
        OBJECTIVE,
        EVALUATION_GUIDE,
        WATCH,
        DUTY,
        TRUTH,
        SURVEY,
        STORYLINE,
        INJECT
    }

    public record Key(Kind kind, String id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** {@code inject/sh-01}. */
        public String written() {
            return YamlValue.word(kind) + "/" + id;
        }
    }

    /** {@code review} and {@code handling} are of injects; {@code review} is null where nobody has said anything of it as it is. */
    public record Part(Record record, @Nullable ReviewState review, Handling handling) {
        Part(Record record) {
            this(record, null, Handling.PLAIN);
        }
    }

    private static final String ONLY = "exercise";
    static final String COLUMNS = "msel";

    private ScenarioParts() {}

    public static SortedMap<Key, Part> of(Exercise exercise) {
        SortedMap<Key, Part> parts = new TreeMap<>();
        Plan plan = exercise.scenario().plan();
        if (plan != null) {
            parts.put(new Key(Kind.EXERCISE, ONLY), new Part(plan));
        }
        exercise.scenario()
                .things()
                .values()
                .forEach(thing -> parts.put(new Key(kind(thing), thing.id().value()), new Part(thing.written())));
        OwnColumns columns = exercise.scenario().columns();
        if (!columns.columns().isEmpty()) {
            parts.put(new Key(Kind.COLUMNS, COLUMNS), new Part(new OwnColumns(columns.columns(), 0)));
        }
        exercise.roster()
                .people()
                .forEach((id, person) -> parts.put(new Key(Kind.PERSON, id.value()), new Part(person)));
        exercise.evaluations().assignments().values().stream()
                .map(WrittenAssignment::assignment)
                .filter(assignment -> !assignment.watches().isEmpty())
                .forEach(assignment ->
                        parts.put(new Key(Kind.WATCH, assignment.evaluator().value()), new Part(assignment)));
        exercise.dossiers()
                .truths()
                .forEach((id, written) -> parts.put(new Key(Kind.TRUTH, id.value()), new Part(written.truth())));
        exercise.surveys()
                .all()
                .forEach((id, written) -> parts.put(new Key(Kind.SURVEY, id.value()), new Part(written.survey())));
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Inject inject = columns.seen(planned.inject());
            parts.put(
                    new Key(Kind.INJECT, inject.id().value()),
                    new Part(
                            inject,
                            planned.review() == null ? null : planned.review().state(),
                            exercise.control().safeguards().handling(inject.id())));
        }
        return parts;
    }

    private static Kind kind(Thing thing) {
        return switch (thing) {
            case Agency _ -> Kind.AGENCY;
            case Team _ -> Kind.TEAM;
            case Persona _ -> Kind.PERSONA;
            case Place _ -> Kind.PLACE;
            case ActionKind _ -> Kind.ACTION_KIND;
            case RequestForm _ -> Kind.REQUEST_FORM;
            case Storyline _ -> Kind.STORYLINE;
            case Duty _ -> Kind.DUTY;
            case EvaluationGuide _ -> Kind.EVALUATION_GUIDE;
            case ExercisePhase _ -> Kind.PHASE;
            case Objective _ -> Kind.OBJECTIVE;
            case WrittenRoleCard _ -> Kind.ROLE_CARD;
            case WrittenTerm _ -> Kind.TERM;
            case WrittenWorldEntry _ -> Kind.WORLD_ENTRY;
            case WrittenDocument _ -> Kind.DOCUMENT;
            case WrittenVariable _ -> Kind.VARIABLE;
        };
    }
}
