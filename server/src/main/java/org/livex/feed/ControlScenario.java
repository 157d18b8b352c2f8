package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.AddedThing;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.people.Seat;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.RoleCardId;
import org.livex.exercise.words.VariableId;
import org.livex.json.DomainJson;

/** The scenario as control sees it: everything, with every language version. */
final class ControlScenario {
    private ControlScenario() {}

    static <T extends Record & Thing> void thing(ObjectNode json, Exercise exercise, Class<T> kind, Id id) {
        T thing = exercise.scenario().find(kind, id);
        if (thing == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(thing));
            if (thing instanceof AddedThing) {
                json.put("revision", exercise.scenario().revisionOf(id));
            }
        }
    }

    static void variable(ObjectNode json, Exercise exercise, VariableId id) {
        WrittenVariable written = exercise.scenario().find(WrittenVariable.class, id);
        if (written == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(written.variable()));
            json.put("revision", written.revision());
        }
    }

    /** With the revision that its next author must have seen. */
    static <T extends Record & Thing> void counted(ObjectNode json, Exercise exercise, Class<T> kind, Id id) {
        thing(json, exercise, kind, id);
        json.put("revision", exercise.scenario().revisionOf(id));
    }

    static void roleCard(ObjectNode json, Exercise exercise, RoleCardId id) {
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

    static void person(ObjectNode json, Exercise exercise, PersonId id) {
        Person person = exercise.roster().find(id);
        if (person == null) {
            json.put("removed", true);
        } else {
            ItemJson.me(json, exercise, person);
            if (person.country() != null) {
                json.put("country", person.country());
            }
            if (person.gender() != null) {
                json.put("gender", DomainJson.word(person.gender()));
            }
            Seat seat = exercise.roster().seatOf(id);
            json.put("revision", seat.revision());
            ArrayNode holders = json.putArray("holders");
            seat.holders().forEach(holder -> {
                ObjectNode held = holders.addObject().put("callName", holder.callName());
                ItemJson.instant(held, "since", holder.since());
            });
        }
    }
}
