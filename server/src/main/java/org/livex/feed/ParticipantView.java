package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Channels;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Release;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.RequestFormId;
import org.livex.exercise.words.RequestId;
import org.livex.exercise.words.RoleCardId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TermId;
import org.livex.i18n.Language;

/** Items as a participant sees them: in one language, and only what need-to-know lets through. */
final class ParticipantView {
    private ParticipantView() {}

    /** The same for everybody who may see it and reads the same languages. */
    static boolean isShared(Exercise exercise, Item item) {
        return switch (item.kind()) {
            case REQUEST_FORM,
                    REQUEST,
                    EXERCISE,
                    CLOCK,
                    TEAM,
                    ROLE_CARD,
                    PLACE,
                    ACTION_KIND,
                    TERM,
                    MESSAGE,
                    TRANSLATION,
                    WORLD_ENTRY,
                    DOCUMENT -> true;
            case INJECT -> ParticipantInjects.isReadableForAll(exercise, item);
            case ME,
                    RECEIPT,
                    ACTION,
                    RED_STOP,
                    AGENCY,
                    PERSONA,
                    STORYLINE,
                    PHASE,
                    OBJECTIVE,
                    PERSON,
                    MSEL_INJECT,
                    PROGRESS,
                    MEDIATION,
                    TASK,
                    COMMS_CHECK,
                    CHANNEL,
                    CELL,
                    HAND_OVER,
                    SHIFT_ENTRY,
                    VARIABLE,
                    CONTROLLER_CALL,
                    PRESENCE -> false;
        };
    }

    /** All whom {@link #admits} lets see it, where that is written down; null where each has to be asked for. */
    static @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        if (item.kind() != ItemKind.INJECT) {
            return null;
        }
        Release release = ParticipantInjects.release(exercise, item);
        return release == null ? Set.of() : release.recipients();
    }

    static boolean admits(Exercise exercise, Item item, Person person) {
        return switch (item.kind()) {
            case EXERCISE, CLOCK, RED_STOP, ME, RECEIPT, ACTION, MEDIATION, TASK, COMMS_CHECK -> true;
            case REQUEST_FORM, REQUEST -> ParticipantRequests.admits(exercise, item, person);
            case TEAM -> person.teams().contains(new TeamId(item.id()));
            case ROLE_CARD ->
                person.roleCard() != null && person.roleCard().value().equals(item.id());
            case PLACE -> {
                Place place = exercise.scenario().find(Place.class, new PlaceId(item.id()));
                yield place != null && place.audience().admits(person);
            }
            case ACTION_KIND -> {
                ActionKind kind = exercise.scenario().find(ActionKind.class, new ActionKindId(item.id()));
                yield kind != null && kind.audience().admits(person);
            }
            case TERM -> person.function() == PersonFunction.CULTURAL_MEDIATOR;
            case INJECT -> {
                Release release = ParticipantInjects.release(exercise, item);
                yield release != null && release.recipients().contains(person.id());
            }
            case CHANNEL -> Channels.belongs(exercise, Channel.parse(item.id()), person);
            case MESSAGE -> {
                Message message = exercise.talk().find(new MessageId(item.id()));
                yield message != null && Channels.belongs(exercise, message.channel(), person);
            }
            case WORLD_ENTRY -> WorldItems.admits(exercise, item, person);
            case DOCUMENT -> DocumentItems.admits(exercise, item, person);
            case TRANSLATION -> TranslationItems.admits(exercise, item, person);
            case AGENCY,
                    PERSONA,
                    STORYLINE,
                    PHASE,
                    OBJECTIVE,
                    PERSON,
                    MSEL_INJECT,
                    PROGRESS,
                    CELL,
                    HAND_OVER,
                    SHIFT_ENTRY,
                    VARIABLE,
                    CONTROLLER_CALL,
                    PRESENCE -> false;
        };
    }

    /** Only for items that are admitted. */
    static ObjectNode render(Exercise exercise, Change change, List<Language> languages) {
        Item item = change.item();
        ObjectNode json = ItemJson.start(item, change.seq());
        switch (item.kind()) {
            case EXERCISE -> {
                json.set("name", TextJson.of(ItemJson.planOf(exercise).name(), languages));
                ItemJson.plan(json, ItemJson.planOf(exercise));
            }
            case CLOCK -> ItemJson.clock(json, exercise);
            case TEAM -> ParticipantScenario.team(json, exercise, new TeamId(item.id()), languages);
            case ROLE_CARD -> ParticipantScenario.roleCard(json, exercise, new RoleCardId(item.id()), languages);
            case PLACE -> ParticipantScenario.place(json, exercise, new PlaceId(item.id()), languages);
            case ACTION_KIND -> {
                ActionKind kind = exercise.scenario().find(ActionKind.class, new ActionKindId(item.id()));
                if (kind != null) {
                    json.set("label", TextJson.of(kind.label(), languages));
                }
            }
            case TERM -> GlossaryJson.ofReader(json, exercise, new TermId(item.id()), languages);
            case INJECT -> ParticipantInjects.inject(json, exercise, new InjectId(item.id()), true, languages, null);
            case WORLD_ENTRY -> WorldItems.ofReader(json, exercise, item, languages);
            case DOCUMENT -> DocumentItems.ofReader(json, exercise, item, languages);
            case REQUEST_FORM -> ParticipantRequests.form(json, exercise, new RequestFormId(item.id()), languages);
            case REQUEST -> ParticipantRequests.request(json, exercise, new RequestId(item.id()), languages);
            case TRANSLATION -> TranslationItems.render(json, exercise, item, languages);
            case MESSAGE -> ParticipantTalk.message(json, exercise, new MessageId(item.id()), languages);
            case ME,
                    RECEIPT,
                    ACTION,
                    RED_STOP,
                    AGENCY,
                    PERSONA,
                    STORYLINE,
                    PHASE,
                    OBJECTIVE,
                    PERSON,
                    MSEL_INJECT,
                    PROGRESS,
                    MEDIATION,
                    TASK,
                    COMMS_CHECK,
                    CHANNEL,
                    CELL,
                    HAND_OVER,
                    SHIFT_ENTRY,
                    VARIABLE,
                    CONTROLLER_CALL,
                    PRESENCE -> throw new IllegalArgumentException("not a shared item: " + item.kind());
        }
        return json;
    }

    static ObjectNode me(Exercise exercise, Change change, Person person) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        ItemJson.me(json, exercise, person);
        return json;
    }

    static ObjectNode redStop(Exercise exercise, Change change, Person person) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        RedStop stop = exercise.redStop();
        if (stop != null) {
            Person by = exercise.roster().find(stop.calledBy());
            json.put("active", stop.active())
                    .put("calledBy", by == null ? "" : by.callName())
                    .put("reason", stop.reason())
                    .put("confirmedByMe", stop.confirmed().contains(person.id()));
            ItemJson.instant(json, "calledAt", stop.called().at());
        }
        return json;
    }
}
