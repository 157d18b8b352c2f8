package org.livex.feed.items.plan;

import org.livex.exercise.AddedThing;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What authors change. */
public final class PlanChanges {
    private final ChangeNotes notes;

    public PlanChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(PlanFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case PlanFact.ExercisePlanned _, PlanFact.PlanRevised _ -> {
                notes.both(Item.EXERCISE, seq);
                notes.both(Item.CLOCK, seq);
            }
            case PlanFact.AgencyAdded f ->
                notes.control(ItemKind.AGENCY, f.agency().id(), seq);
            case PlanFact.TeamAdded f ->
                notes.both(new Item(ItemKind.TEAM, f.team().id().value()), seq);
            case PlanFact.PlaceAdded f ->
                notes.both(new Item(ItemKind.PLACE, f.place().id().value()), seq);
            case PlanFact.PlaceRevised f -> {
                Item item = new Item(ItemKind.PLACE, f.place().id().value());
                notes.both(item, seq);
                notes.forgotten(item, before, after, seq);
                notes.control(ItemKind.PRESENCE, f.place().id(), seq);
            }
            case PlanFact.PersonaAdded f ->
                notes.control(ItemKind.PERSONA, f.persona().id(), seq);
            case PlanFact.StorylineAdded f ->
                notes.control(ItemKind.STORYLINE, f.storyline().id(), seq);
            case PlanFact.ActionKindAdded f ->
                notes.both(new Item(ItemKind.ACTION_KIND, f.kind().id().value()), seq);
            case PlanFact.RequestFormAdded f ->
                notes.both(new Item(ItemKind.REQUEST_FORM, f.form().id().value()), seq);
            case PlanFact.EvaluationGuideAdded f ->
                notes.control(ItemKind.EVALUATION_GUIDE, f.guide().id(), seq);
            case PlanFact.ThingRevised f -> narrowed(f.thing(), before, after, seq);
            case PlanFact.ThingRemoved f -> {
                Item item = new Item(kindOf(f.kind()), f.thing());
                notes.both(item, seq);
                notes.forgotten(item, before, after, seq);
            }
            case PlanFact.VariableWritten f ->
                notes.control(ItemKind.VARIABLE, f.variable().id(), seq);
            case PlanFact.VariableRemoved f -> notes.control(ItemKind.VARIABLE, f.variable(), seq);
            case PlanFact.ColumnsWritten _ -> {
                notes.control(Item.EXERCISE, seq);
                after.msel().injects().forEach((id, planned) -> {
                    if (!planned.inject().inColumns().isEmpty()) {
                        notes.control(ItemKind.MSEL_INJECT, id, seq);
                    }
                });
            }
            case PlanFact.ImportMade _, PlanFact.ImportTakenBack _ -> notes.control(Item.EXERCISE, seq);
            case PlanFact.RoleCardWritten f ->
                notes.both(new Item(ItemKind.ROLE_CARD, f.card().id().value()), seq);
            case PlanFact.TermWritten f ->
                notes.both(new Item(ItemKind.TERM, f.term().id().value()), seq);
            case PlanFact.TermRemoved f ->
                notes.both(new Item(ItemKind.TERM, f.term().value()), seq);
            case PlanFact.DutyAdded f ->
                notes.both(new Item(ItemKind.DUTY, f.duty().id().value()), seq);
            case PlanFact.PhaseWritten f ->
                notes.control(ItemKind.PHASE, f.phase().id(), seq);
            case PlanFact.PhaseRemoved f -> notes.control(ItemKind.PHASE, f.phase(), seq);
            case PlanFact.ObjectiveWritten f ->
                notes.control(ItemKind.OBJECTIVE, f.objective().id(), seq);
            case PlanFact.ObjectiveRemoved f -> notes.control(ItemKind.OBJECTIVE, f.objective(), seq);
            case PlanFact.WorldEntryWritten f -> entry(f.entry().id(), before, after, seq);
            case PlanFact.WorldEntryRemoved f -> entry(f.entry(), before, after, seq);
            case PlanFact.DocumentWritten f ->
                notes.both(new Item(ItemKind.DOCUMENT, f.document().id().value()), seq);
            case PlanFact.DocumentRemoved f -> notes.control(ItemKind.DOCUMENT, f.document(), seq);
            case PlanFact.PersonAdded f -> {
                notes.person(f.person(), seq);
                notes.translationsWaitedFor(before, seq);
            }
            case PlanFact.PersonRevised f -> {
                Person old = before.roster().find(f.person().id());
                if (old != null) {
                    notes.person(old, seq);
                }
                notes.person(f.person(), seq);
                notes.startAnew(f.person().id(), seq);
                notes.translationsWaitedFor(before, seq);
            }
            case PlanFact.PersonRemoved f -> {
                Person old = before.roster().find(f.person());
                if (old != null) {
                    notes.person(old, seq);
                }
                notes.translationsWaitedFor(before, seq);
            }
            case PlanFact.InjectPlanned f -> notes.planned(f.inject(), seq);
            case PlanFact.InjectRevised f -> {
                notes.planned(f.inject(), seq);
                notes.sent(f.inject().id(), after, seq);
                scenesBefore(f.inject().id(), after, seq);
            }
            case PlanFact.InjectRemoved f -> {
                notes.msel(f.inject(), seq);
                scenesBefore(f.inject(), after, seq);
            }
            case PlanFact.InjectsShifted f ->
                f.injects().forEach(inject -> {
                    notes.msel(inject, seq);
                    scenesBefore(inject, after, seq);
                });
            case PlanFact.InjectReviewed f -> notes.msel(f.inject(), seq);
        }
    }

    private void entry(WorldEntryId id, Exercise before, Exercise after, long seq) {
        Item item = new Item(ItemKind.WORLD_ENTRY, id.value());
        notes.both(item, seq);
        notes.papersFrom(new Issuer.OfWorld(id), after, seq);
        notes.forgotten(item, before, after, seq);
    }

    /** Fewer may know of it than before. */
    private void narrowed(AddedThing thing, Exercise before, Exercise after, long seq) {
        switch (thing) {
            case ActionKind kind ->
                notes.forgotten(new Item(ItemKind.ACTION_KIND, kind.id().value()), before, after, seq);
            case RequestForm form ->
                notes.forgotten(new Item(ItemKind.REQUEST_FORM, form.id().value()), before, after, seq);
            case Duty duty -> notes.forgotten(new Item(ItemKind.DUTY, duty.id().value()), before, after, seq);
            case Agency _, EvaluationGuide _, Persona _, Storyline _, Team _ -> {}
        }
    }

    /** Who plays one of them has been told of this scene as their next. */
    private void scenesBefore(InjectId scene, Exercise after, long seq) {
        for (PlannedInject planned : after.msel().injects().values()) {
            if (planned.release() != null
                    && planned.inject().details() instanceof InjectDetails.RolePlayerTask task
                    && scene.equals(task.next())) {
                notes.sent(planned.inject().id(), after, seq);
            }
        }
    }

    private static ItemKind kindOf(ThingKind kind) {
        return switch (kind) {
            case ACTION_KIND -> ItemKind.ACTION_KIND;
            case AGENCY -> ItemKind.AGENCY;
            case DUTY -> ItemKind.DUTY;
            case EVALUATION_GUIDE -> ItemKind.EVALUATION_GUIDE;
            case PERSONA -> ItemKind.PERSONA;
            case PLACE -> ItemKind.PLACE;
            case REQUEST_FORM -> ItemKind.REQUEST_FORM;
            case ROLE_CARD -> ItemKind.ROLE_CARD;
            case STORYLINE -> ItemKind.STORYLINE;
            case TEAM -> ItemKind.TEAM;
        };
    }
}
