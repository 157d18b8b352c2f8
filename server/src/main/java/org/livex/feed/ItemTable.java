package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.feed.changes.ChangeBook;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.Items;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.Writing;
import org.livex.feed.items.clock.ClockItems;
import org.livex.feed.items.clock.WallClockItems;
import org.livex.feed.items.comms.CommsCheckItems;
import org.livex.feed.items.custody.EvidenceItems;
import org.livex.feed.items.decision.DecisionItems;
import org.livex.feed.items.dossier.BoardLineItems;
import org.livex.feed.items.dossier.DossierItems;
import org.livex.feed.items.dossier.RepeatedQuestionItems;
import org.livex.feed.items.dossier.TruthItems;
import org.livex.feed.items.duty.DutyItems;
import org.livex.feed.items.duty.DutyTickItems;
import org.livex.feed.items.evaluation.FeedbackItems;
import org.livex.feed.items.evaluation.FeedbackReleaseItems;
import org.livex.feed.items.evaluation.MomentItems;
import org.livex.feed.items.evaluation.ObservationItems;
import org.livex.feed.items.evaluation.RatingItems;
import org.livex.feed.items.evaluation.WatchItems;
import org.livex.feed.items.inject.ActionItems;
import org.livex.feed.items.inject.InjectItems;
import org.livex.feed.items.inject.MselInjectItems;
import org.livex.feed.items.inject.ProgressItems;
import org.livex.feed.items.inject.ReceiptItems;
import org.livex.feed.items.mediation.MediationItems;
import org.livex.feed.items.people.MeItems;
import org.livex.feed.items.people.PersonItems;
import org.livex.feed.items.people.ReadinessItems;
import org.livex.feed.items.people.RoleCardItems;
import org.livex.feed.items.place.PlaceItems;
import org.livex.feed.items.place.PresenceItems;
import org.livex.feed.items.plan.ActionKindItems;
import org.livex.feed.items.plan.CountedThingItems;
import org.livex.feed.items.plan.ExerciseItems;
import org.livex.feed.items.plan.StorylineItems;
import org.livex.feed.items.plan.TeamItems;
import org.livex.feed.items.plan.ThingItems;
import org.livex.feed.items.report.CorrectiveActionItems;
import org.livex.feed.items.report.ReportItems;
import org.livex.feed.items.request.RequestFormItems;
import org.livex.feed.items.request.RequestItems;
import org.livex.feed.items.room.CellItems;
import org.livex.feed.items.room.ControllerCallItems;
import org.livex.feed.items.room.HandOverItems;
import org.livex.feed.items.room.ShiftEntryItems;
import org.livex.feed.items.safety.BrakeItems;
import org.livex.feed.items.safety.RedStopItems;
import org.livex.feed.items.scene.TaskItems;
import org.livex.feed.items.survey.SurveyItems;
import org.livex.feed.items.talk.ChannelItems;
import org.livex.feed.items.talk.MessageItems;
import org.livex.feed.items.text.TermItems;
import org.livex.feed.items.text.TranslationItems;
import org.livex.feed.items.text.VariableItems;
import org.livex.feed.items.trust.TrustItems;
import org.livex.feed.items.welfare.WelfareItems;
import org.livex.feed.items.world.DocumentItems;
import org.livex.feed.items.world.WorldEntryItems;

/** Has the one class that answers for each kind of item. A kind without one does not compile. */
final class ItemTable {
    private final Map<ItemKind, Items> kinds = new EnumMap<>(ItemKind.class);

    ItemTable(ChangeBook book) {
        for (ItemKind kind : ItemKind.values()) {
            kinds.put(kind, of(kind, book));
        }
    }

    private static Items of(ItemKind kind, ChangeBook book) {
        return switch (kind) {
            case EXERCISE -> new ExerciseItems();
            case CLOCK -> new ClockItems();
            case WALL_CLOCK -> new WallClockItems();
            case ME -> new MeItems();
            case TEAM -> new TeamItems();
            case ROLE_CARD -> new RoleCardItems();
            case PLACE -> new PlaceItems();
            case ACTION_KIND -> new ActionKindItems();
            case TERM -> new TermItems();
            case INJECT -> new InjectItems();
            case RECEIPT -> new ReceiptItems();
            case ACTION -> new ActionItems(book);
            case RED_STOP -> new RedStopItems();
            case AGENCY -> new ThingItems<>(Agency.class, AgencyId::new);
            case PERSONA -> new ThingItems<>(Persona.class, PersonaId::new);
            case STORYLINE -> new StorylineItems();
            case PHASE -> new CountedThingItems<>(ExercisePhase.class, PhaseId::new);
            case OBJECTIVE -> new CountedThingItems<>(Objective.class, ObjectiveId::new);
            case PERSON -> new PersonItems();
            case MSEL_INJECT -> new MselInjectItems();
            case PROGRESS -> new ProgressItems();
            case MEDIATION -> new MediationItems();
            case CHANNEL -> new ChannelItems();
            case MESSAGE -> new MessageItems();
            case TRANSLATION -> new TranslationItems();
            case WORLD_ENTRY -> new WorldEntryItems();
            case DOCUMENT -> new DocumentItems();
            case COMMS_CHECK -> new CommsCheckItems();
            case CELL -> new CellItems();
            case HAND_OVER -> new HandOverItems();
            case SHIFT_ENTRY -> new ShiftEntryItems();
            case CONTROLLER_CALL -> new ControllerCallItems();
            case REQUEST_FORM -> new RequestFormItems();
            case REQUEST -> new RequestItems();
            case TASK -> new TaskItems();
            case VARIABLE -> new VariableItems();
            case PRESENCE -> new PresenceItems();
            case EVALUATION_GUIDE -> new ThingItems<>(EvaluationGuide.class, GuideId::new);
            case WATCH -> new WatchItems();
            case RATING -> new RatingItems();
            case OBSERVATION -> new ObservationItems();
            case MOMENT -> new MomentItems();
            case FEEDBACK -> new FeedbackItems();
            case FEEDBACK_RELEASE -> new FeedbackReleaseItems();
            case DECISION -> new DecisionItems();
            case EVIDENCE -> new EvidenceItems();
            case DUTY -> new DutyItems();
            case DUTY_TICK -> new DutyTickItems();
            case DOSSIER -> new DossierItems();
            case LINK -> BoardLineItems.links();
            case OPEN_QUESTION -> BoardLineItems.openQuestions();
            case TRUTH -> new TruthItems();
            case REPEATED_QUESTION -> new RepeatedQuestionItems();
            case TRUST -> new TrustItems();
            case BRAKE -> new BrakeItems();
            case READINESS -> new ReadinessItems();
            case WELFARE -> new WelfareItems();
            case SURVEY -> new SurveyItems();
            case REPORT -> new ReportItems();
            case CORRECTIVE_ACTION -> new CorrectiveActionItems();
        };
    }

    /** Null where control does not have it as control: its own person and translators' desks are as participants have them. */
    @Nullable ItemsOfControl ofControl(ItemKind kind) {
        return kinds.get(kind) instanceof ItemsOfControl items ? items : null;
    }

    /** As whoever sees control has it, in any exercise as it was or is. */
    void write(ObjectNode json, Exercise exercise, Item item, Reader control) {
        ItemsOfControl own = ofControl(item.kind());
        if (own != null) {
            own.ofControl(json, exercise, item);
            return;
        }
        switch (writing(exercise, item)) {
            case Writing.ForAll all -> all.write(json, exercise, item, control.languages());
            case Writing.ForEach each -> each.write(json, exercise, item, control);
        }
    }

    /** Whether this participant may see what changed for participants together; nobody what is control's alone. */
    boolean admits(Exercise exercise, Item item, Person person) {
        return kinds.get(item.kind()) instanceof ItemsOfParticipants items && items.admits(exercise, item, person);
    }

    /** All whom {@link #admits} lets see it, where that is written down; null where each has to be asked for. */
    @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        return kinds.get(item.kind()) instanceof ItemsOfParticipants items ? items.readers(exercise, item) : null;
    }

    /** Only for items that a participant may see. */
    Writing writing(Exercise exercise, Item item) {
        if (kinds.get(item.kind()) instanceof ItemsOfParticipants items) {
            return items.writing(exercise, item);
        }
        throw new IllegalArgumentException("not an item of participants: " + item);
    }
}
