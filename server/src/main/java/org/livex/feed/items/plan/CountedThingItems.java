package org.livex.feed.items.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.words.ids.Id;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.Things;

/** Things that control alone sees, with the revision that their next author must have seen, also when they are gone. */
public record CountedThingItems<T extends Record & Thing>(Class<T> type, Function<String, Id> id)
        implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Id thing = id.apply(item.id());
        Things.write(json, exercise, type, thing);
        json.put("revision", exercise.scenario().revisionOf(thing));
    }
}
