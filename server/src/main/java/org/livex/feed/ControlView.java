package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.ActionKind;
import org.livex.exercise.ActionKindId;
import org.livex.exercise.Agency;
import org.livex.exercise.AgencyId;
import org.livex.exercise.Exercise;
import org.livex.exercise.Forecast;
import org.livex.exercise.Id;
import org.livex.exercise.InjectId;
import org.livex.exercise.MarkKind;
import org.livex.exercise.Person;
import org.livex.exercise.PersonId;
import org.livex.exercise.Persona;
import org.livex.exercise.PersonaId;
import org.livex.exercise.Place;
import org.livex.exercise.PlaceId;
import org.livex.exercise.PlannedInject;
import org.livex.exercise.Progress;
import org.livex.exercise.RedStop;
import org.livex.exercise.Release;
import org.livex.exercise.RoleCardId;
import org.livex.exercise.Storyline;
import org.livex.exercise.StorylineId;
import org.livex.exercise.Team;
import org.livex.exercise.TeamId;
import org.livex.exercise.Thing;
import org.livex.exercise.WrittenRoleCard;
import org.livex.journal.DomainJson;

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
            }
            case CLOCK -> ItemJson.clock(json, exercise);
            case TEAM -> {
                TeamId id = new TeamId(item.id());
                thing(json, exercise, Team.class, id);
                ItemJson.members(json.putArray("members"), exercise, id);
            }
            case PLACE -> place(json, exercise, new PlaceId(item.id()));
            case ACTION_KIND -> thing(json, exercise, ActionKind.class, new ActionKindId(item.id()));
            case AGENCY -> thing(json, exercise, Agency.class, new AgencyId(item.id()));
            case PERSONA -> thing(json, exercise, Persona.class, new PersonaId(item.id()));
            case STORYLINE -> thing(json, exercise, Storyline.class, new StorylineId(item.id()));
            case ROLE_CARD -> roleCard(json, exercise, new RoleCardId(item.id()));
            case PERSON -> person(json, exercise, new PersonId(item.id()));
            case MSEL_INJECT -> inject(json, exercise, new InjectId(item.id()));
            case PROGRESS -> progress(json, exercise, item.id());
            case ACTION -> {
                if (action != null) {
                    json.put("person", action.person().value());
                    ItemJson.action(json, action);
                }
            }
            case RED_STOP -> redStop(json, exercise);
            case ME, INJECT, RECEIPT -> throw new IllegalArgumentException("not an item of control: " + item.kind());
        }
        return json;
    }

    private static <T extends Record & Thing> void thing(ObjectNode json, Exercise exercise, Class<T> kind, Id id) {
        T thing = exercise.scenario().find(kind, id);
        if (thing != null) {
            json.setAll(DomainJson.tree(thing));
        }
    }

    private static void place(ObjectNode json, Exercise exercise, PlaceId id) {
        Place place = exercise.scenario().find(Place.class, id);
        if (place != null) {
            json.setAll(DomainJson.tree(place));
            json.setAll((ObjectNode) json.remove("point"));
        }
    }

    private static void roleCard(ObjectNode json, Exercise exercise, RoleCardId id) {
        WrittenRoleCard written = exercise.scenario().find(WrittenRoleCard.class, id);
        if (written != null) {
            json.setAll(DomainJson.tree(written.card()));
            json.put("revision", written.revision());
            Set<PersonId> holders = exercise.roster().people().values().stream()
                    .filter(person -> id.equals(person.roleCard()))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            ItemJson.ids(json.putArray("holders"), holders);
        }
    }

    private static void person(ObjectNode json, Exercise exercise, PersonId id) {
        Person person = exercise.roster().find(id);
        if (person != null) {
            ItemJson.me(json, person, exercise.roster().consentsOf(id));
            if (person.country() != null) {
                json.put("country", person.country());
            }
        }
    }

    private static void inject(ObjectNode json, Exercise exercise, InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        if (planned == null) {
            return;
        }
        json.set("inject", DomainJson.tree(planned.inject()));
        json.put("revision", planned.revision()).put("state", DomainJson.word(planned.state()));
        Release release = planned.release();
        if (release == null) {
            Forecast.of(id, exercise).ifPresent(due -> json.put("dueAt", due.toString()));
        } else {
            ObjectNode released =
                    json.putObject("released").put("at", release.at().toString());
            ItemJson.instant(released, "sentAt", release.stamp().at());
            if (release.due() != null) {
                released.put("due", release.due().toString());
            }
            released.put("late", release.late());
            ItemJson.ids(released.putArray("recipients"), release.recipients());
        }
        if (planned.recall() != null) {
            ObjectNode recalled = json.putObject("recalled");
            recalled.set("reason", DomainJson.tree(planned.recall().reason()));
            ItemJson.instant(recalled, "sentAt", planned.recall().stamp().at());
        }
    }

    private static void progress(ObjectNode json, Exercise exercise, String id) {
        int slash = id.indexOf('/');
        InjectId inject = new InjectId(id.substring(0, slash));
        PersonId person = new PersonId(id.substring(slash + 1));
        json.put("inject", inject.value()).put("person", person.value());
        PlannedInject planned = exercise.msel().find(inject);
        if (planned != null && planned.release() != null) {
            Progress progress = planned.release().progressOf(person);
            for (MarkKind kind : MarkKind.values()) {
                ItemJson.instant(json, DomainJson.word(kind) + "At", progress.at(kind));
            }
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
