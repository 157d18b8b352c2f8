package org.livex.feed.items.place;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Visits;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** Who is at a place, for control: nobody else learns of it that somebody was somewhere. */
public final class PresenceItems implements ItemsOfControl {
    /** Who is inside since when, and which crossings were heard of too late to set anything off. */
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        ArrayNode inside = json.putArray("inside");
        ArrayNode missed = json.putArray("missed");
        exercise.presence().at(new PlaceId(item.id())).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .forEach(entry -> visits(inside, missed, entry));
    }

    private static void visits(ArrayNode inside, ArrayNode missed, Map.Entry<PersonId, Visits> entry) {
        String person = entry.getKey().value();
        Visits visits = entry.getValue();
        if (visits.insideSince() != null) {
            inside.addObject()
                    .put("person", person)
                    .put("since", visits.insideSince().toString());
        }
        for (Visits.Missed one : visits.missed()) {
            ObjectNode written =
                    missed.addObject().put("person", person).put("crossing", DomainJson.word(one.crossing()));
            ItemJson.instant(written, "fixedAt", one.fixedAt());
            ItemJson.instant(written, "heardAt", one.heardAt());
        }
    }
}
