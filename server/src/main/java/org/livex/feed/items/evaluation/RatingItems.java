package org.livex.feed.items.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;
import org.pcollections.PVector;

/** How each evaluator rated an item for somebody the last time, with the ratings before it. */
public final class RatingItems implements ItemsOfControl {
    /** Of those before the last, so that an item stays small; the journal has all. */
    private static final int MOST_EARLIER = 20;

    /** {@code interview/consent/team/alfa~eval-01}. */
    static Item item(Rating.Key key) {
        String subject = key.about().written();
        return new Item(ItemKind.RATING, key.guide() + "/" + key.item() + "/" + subject + "~" + key.evaluator());
    }

    private static Rating.Key key(Item item) {
        String id = item.id();
        int guide = id.indexOf('/');
        int part = id.indexOf('/', guide + 1);
        int subject = id.indexOf('~', part);
        return new Rating.Key(
                new GuideId(id.substring(0, guide)),
                id.substring(guide + 1, part),
                Subject.parse(id.substring(part + 1, subject)),
                new PersonId(id.substring(subject + 1)));
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Rating.Key key = key(item);
        PVector<Rating> all = exercise.evaluations().of(key);
        if (all.isEmpty()) {
            return;
        }
        json.put("guide", key.guide().value())
                .put("item", key.item())
                .put("about", key.about().written())
                .put("evaluator", key.evaluator().value());
        int last = all.size() - 1;
        put(json, all.get(last));
        ItemJson.received(json, exercise, all.get(last).evidence().captures(), key.evaluator());
        json.put("times", all.size());
        if (last > 0) {
            ArrayNode earlier = json.putArray("earlier");
            all.subList(Math.max(0, last - MOST_EARLIER), last).forEach(rating -> put(earlier.addObject(), rating));
        }
    }

    private static void put(ObjectNode json, Rating rating) {
        json.put("grade", DomainJson.word(rating.grade()));
        json.set("evidence", DomainJson.tree(rating.evidence()));
        json.put("at", rating.at().toString());
        ItemJson.instant(json, "recordedAt", rating.stamp().at());
    }
}
