package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.Visits;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PlaceId;
import org.livex.json.DomainJson;

/** Places and who is there, as control sees them. */
final class ControlPlaces {
    private ControlPlaces() {}

    static void place(ObjectNode json, Exercise exercise, PlaceId id) {
        Place place = exercise.scenario().find(Place.class, id);
        if (place == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(place));
            json.setAll((ObjectNode) json.remove("point"));
            json.put("revision", exercise.scenario().revisionOf(id));
        }
    }

    /** Who is inside since when, and which crossings were heard of too late to set anything off. */
    static void presence(ObjectNode json, Exercise exercise, PlaceId id) {
        ArrayNode inside = json.putArray("inside");
        ArrayNode missed = json.putArray("missed");
        exercise.presence().at(id).entrySet().stream()
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
