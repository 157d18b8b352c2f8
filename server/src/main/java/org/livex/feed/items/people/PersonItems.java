package org.livex.feed.items.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.Seat;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** People with all who held their role, for control. */
public final class PersonItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        PersonId id = new PersonId(item.id());
        Person person = exercise.roster().find(id);
        if (person == null) {
            json.put("removed", true);
            return;
        }
        PersonJson.write(json, exercise, person);
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
            if (exercise.roster().isErased(id, holder)) {
                held.put("erased", true);
            }
        });
    }
}
