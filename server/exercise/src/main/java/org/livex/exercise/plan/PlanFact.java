package org.livex.exercise.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.Fact;
import org.livex.exercise.ThingKind;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.Variable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.VariableId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;

/** What authors put into the scenario. */
public sealed interface PlanFact extends Fact {
    record ExercisePlanned(Plan plan) implements PlanFact {}

    record PlanRevised(Plan plan, int revision) implements PlanFact {}

    record AgencyAdded(Agency agency) implements PlanFact {}

    record TeamAdded(Team team) implements PlanFact {}

    record PlaceAdded(Place place) implements PlanFact {}

    record PlaceRevised(Place place) implements PlanFact {}

    record PersonaAdded(Persona persona) implements PlanFact {}

    record StorylineAdded(Storyline storyline) implements PlanFact {}

    record ActionKindAdded(ActionKind kind) implements PlanFact {}

    record RequestFormAdded(RequestForm form) implements PlanFact {}

    record EvaluationGuideAdded(EvaluationGuide guide) implements PlanFact {}

    record DutyAdded(Duty duty) implements PlanFact {}

    /** Takes the place of the one with its id. */
    record ThingRevised(AddedThing thing, int revision) implements PlanFact {}

    record ThingRemoved(ThingKind kind, String thing) implements PlanFact {}

    record VariableWritten(Variable variable, int revision) implements PlanFact {}

    record VariableRemoved(VariableId variable) implements PlanFact {}

    record ColumnsWritten(List<OwnColumn> columns, int revision) implements PlanFact {
        public ColumnsWritten {
            columns = OwnColumns.checked(columns);
        }
    }

    record RoleCardWritten(RoleCard card, int revision) implements PlanFact {}

    record TermWritten(Term term) implements PlanFact {}

    record TermRemoved(TermId term) implements PlanFact {}

    record PhaseWritten(ExercisePhase phase) implements PlanFact {}

    record PhaseRemoved(PhaseId phase) implements PlanFact {}

    record ObjectiveWritten(Objective objective) implements PlanFact {}

    record ObjectiveRemoved(ObjectiveId objective) implements PlanFact {}

    record PersonAdded(Person person) implements PlanFact {}

    record PersonRevised(Person person) implements PlanFact {}

    record PersonRemoved(PersonId person) implements PlanFact {}

    /** {@code small} where its original words changed so little that whoever has confirmed them need not do so anew; else null. */
    record WorldEntryWritten(
            WorldEntry entry, int revision, @Nullable Boolean small) implements PlanFact {
        public WorldEntryWritten(WorldEntry entry, int revision) {
            this(entry, revision, null);
        }
    }

    record WorldEntryRemoved(WorldEntryId entry) implements PlanFact {}

    record DocumentWritten(Document document, int revision) implements PlanFact {}

    record DocumentRemoved(DocumentId document) implements PlanFact {}

    record InjectPlanned(Inject inject) implements PlanFact {}

    /** {@code small} where it was out, its author called it a small correction and nobody was told of it; else null. */
    record InjectRevised(
            Inject inject, int revision, @Nullable Boolean small) implements PlanFact {
        public InjectRevised(Inject inject, int revision) {
            this(inject, revision, null);
        }
    }

    record InjectRemoved(InjectId inject) implements PlanFact {}

    /** Every time in their triggers is later by this much, or earlier. */
    record InjectsShifted(Set<InjectId> injects, Duration by) implements PlanFact {
        public InjectsShifted {
            injects = Set.copyOf(injects);
        }
    }

    record InjectReviewed(InjectId inject, int revision, ReviewState state) implements PlanFact {}

    /** All else in its entry came out of one file. */
    record ImportMade(ImportedFrom from) implements PlanFact {}

    /** What the import of that entry did was taken back, as far as it could be. */
    record ImportTakenBack(long entry) implements PlanFact {}
}
