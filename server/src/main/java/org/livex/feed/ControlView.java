package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.Seat;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.AgencyId;
import org.livex.exercise.words.CellId;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.HandOverId;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.MediationId;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.ObjectiveId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.PhaseId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.RequestFormId;
import org.livex.exercise.words.RequestId;
import org.livex.exercise.words.RoleCardId;
import org.livex.exercise.words.ShiftEntryId;
import org.livex.exercise.words.StorylineId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TermId;
import org.livex.exercise.words.VariableId;
import org.livex.json.DomainJson;

/** Items as control sees them: everything, with every language version. The same for everybody in control. */
final class ControlView {
    private ControlView() {}

    static ObjectNode render(Exercise exercise, Change change, @Nullable RecordedAction action) {
        Item item = change.item();
        ObjectNode json = ItemJson.start(item, change.seq());
        switch (item.kind()) {
            case EXERCISE -> {
                json.put("revision", exercise.scenario().planRevision());
                ItemJson.plan(json, ItemJson.planOf(exercise));
                json.set("name", DomainJson.tree(ItemJson.planOf(exercise).name()));
                if (ItemJson.planOf(exercise).asksForApproval()) {
                    json.put("approvedOnly", true);
                }
                json.put(
                        "safetyHold",
                        exercise.control().safeguards().safetyHold().toString());
            }
            case CLOCK -> ItemJson.clock(json, exercise);
            case TEAM -> {
                TeamId id = new TeamId(item.id());
                ControlScenario.thing(json, exercise, Team.class, id);
                ItemJson.members(json.putArray("members"), exercise, id);
            }
            case PLACE -> ControlPlaces.place(json, exercise, new PlaceId(item.id()));
            case ACTION_KIND -> ControlScenario.thing(json, exercise, ActionKind.class, new ActionKindId(item.id()));
            case TERM -> GlossaryJson.ofControl(json, exercise, new TermId(item.id()));
            case AGENCY -> ControlScenario.thing(json, exercise, Agency.class, new AgencyId(item.id()));
            case PERSONA -> ControlScenario.thing(json, exercise, Persona.class, new PersonaId(item.id()));
            case STORYLINE -> {
                ControlScenario.thing(json, exercise, Storyline.class, new StorylineId(item.id()));
                ControlRoom.responsible(json, exercise, new StorylineId(item.id()));
            }
            case PHASE -> ControlScenario.counted(json, exercise, ExercisePhase.class, new PhaseId(item.id()));
            case OBJECTIVE -> ControlScenario.counted(json, exercise, Objective.class, new ObjectiveId(item.id()));
            case CELL -> ControlRoom.cell(json, exercise, new CellId(item.id()));
            case HAND_OVER -> ControlRoom.handOver(json, exercise, new HandOverId(item.id()));
            case SHIFT_ENTRY -> ControlRoom.shiftEntry(json, exercise, new ShiftEntryId(item.id()));
            case CONTROLLER_CALL -> ControlRoom.called(json, exercise, item.id());
            case ROLE_CARD -> ControlScenario.roleCard(json, exercise, new RoleCardId(item.id()));
            case PERSON -> ControlScenario.person(json, exercise, new PersonId(item.id()));
            case MSEL_INJECT -> ControlInjects.inject(json, exercise, new InjectId(item.id()));
            case PROGRESS -> ControlInjects.progress(json, exercise, item.id());
            case ACTION -> {
                if (action != null) {
                    json.put("person", action.person().value());
                    ItemJson.action(json, exercise, action);
                    holder(json, exercise, action);
                }
            }
            case CHANNEL -> ControlTalk.channel(json, exercise, Channel.parse(item.id()));
            case MESSAGE -> ControlTalk.message(json, exercise, new MessageId(item.id()));
            case MEDIATION -> ControlMediations.mediation(json, exercise, new MediationId(item.id()));
            case WORLD_ENTRY -> WorldItems.ofControl(json, exercise, item);
            case DOCUMENT -> DocumentItems.ofControl(json, exercise, item);
            case COMMS_CHECK -> CommsItems.ofControl(json, exercise, item);
            case REQUEST_FORM -> ControlScenario.thing(json, exercise, RequestForm.class, new RequestFormId(item.id()));
            case REQUEST -> ControlRequests.request(json, exercise, new RequestId(item.id()));
            case TASK -> ControlRequests.task(json, exercise, item.id());
            case VARIABLE -> ControlScenario.variable(json, exercise, new VariableId(item.id()));
            case PRESENCE -> ControlPlaces.presence(json, exercise, new PlaceId(item.id()));
            case RED_STOP -> redStop(json, exercise);
            case ME, INJECT, RECEIPT, TRANSLATION ->
                throw new IllegalArgumentException("not an item of control: " + item.kind());
        }
        return json;
    }

    /** Who did it, where the role was somebody else's then than now. */
    private static void holder(ObjectNode json, Exercise exercise, RecordedAction action) {
        Seat seat = exercise.roster().seatOf(action.person());
        if (seat.wasSwapped()) {
            json.put(
                    "holder",
                    seat.callNameAt(action.recordedAt(), action.person().value()));
        }
    }

    private static void redStop(ObjectNode json, Exercise exercise) {
        RedStop stop = exercise.redStop();
        if (stop == null) {
            return;
        }
        json.put("active", stop.active())
                .put("calledBy", stop.calledBy().value())
                .put("reason", stop.reason());
        ItemJson.instant(json, "calledAt", stop.called().at());
        ItemJson.ids(json.putArray("confirmed"), stop.confirmed());
        ItemJson.ids(json.putArray("expected"), exercise.roster().people().keySet());
    }
}
