package org.livex.feed.items.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Places, for those who may know of them. */
public final class PlaceItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Place place = find(exercise, item);
        return place != null && place.audience().admits(person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        Place place = find(exercise, item);
        if (place != null) {
            json.set("name", TextJson.of(place.name(), languages));
            json.put("latitude", place.point().latitude())
                    .put("longitude", place.point().longitude())
                    .put("radiusMetres", place.radiusMetres());
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Place place = find(exercise, item);
        if (place == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(place));
            json.setAll((ObjectNode) json.remove("point"));
            json.put("revision", exercise.scenario().revisionOf(place.id()));
        }
    }

    private static @Nullable Place find(Exercise exercise, Item item) {
        return exercise.scenario().find(Place.class, new PlaceId(item.id()));
    }
}
