package org.livex.feed.items.safety;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.words.Person;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.Writing;

/** The red stop: for everybody who called it, why, and whether they have confirmed it themselves. */
public final class RedStopItems implements ItemsOfParticipants, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return true;
    }

    @Override
    public Writing writing(Exercise exercise, Item item) {
        return (Writing.ForEach) RedStopItems::ofPerson;
    }

    private static void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        RedStop stop = exercise.redStop();
        if (stop != null) {
            Person by = exercise.roster().find(stop.calledBy());
            json.put("active", stop.active())
                    .put("calledBy", by == null ? "" : by.callName())
                    .put("reason", stop.reason())
                    .put(
                            "confirmedByMe",
                            stop.confirmed().contains(reader.person().id()));
            ItemJson.instant(json, "calledAt", stop.called().at());
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
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
