package org.livex.feed.items.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.livex.exercise.Exercise;
import org.livex.exercise.media.Media;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;

/** Everybody's own person. Control has one too, beside the {@link PersonItems} of all. */
public final class MeItems implements PersonalItems {
    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        PersonJson.write(json, exercise, reader.person());
        pictures(json, exercise, reader.person().id());
    }

    /** In which they are named, to be hidden at their wish: neither the picture itself nor who took it. */
    private static void pictures(ObjectNode json, Exercise exercise, PersonId person) {
        Media media = exercise.media();
        Map<MediaHash, Media.Taken> named = media.ofHolder(exercise.roster(), person);
        if (named.isEmpty()) {
            return;
        }
        ArrayNode pictures = json.putArray("pictures");
        named.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MediaHash, Media.Taken> one) ->
                                one.getValue().takenAt())
                        .thenComparing(one -> one.getKey().value()))
                .forEach(one -> {
                    ObjectNode picture = pictures.addObject()
                            .put("sha256", one.getKey().value())
                            .put(
                                    "type",
                                    Objects.requireNonNull(one.getValue().type())
                                            .mime());
                    ItemJson.instant(picture, "takenAt", one.getValue().takenAt());
                    if (media.isHidden(one.getKey(), one.getValue().by())) {
                        picture.put("hidden", true);
                    }
                });
    }
}
