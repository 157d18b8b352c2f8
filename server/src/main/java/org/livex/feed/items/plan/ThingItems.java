package org.livex.feed.items.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.words.ids.Id;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.Things;

/** Things of the scenario that control alone sees, just as they are. */
public record ThingItems<T extends Record & Thing>(Class<T> type, Function<String, Id> id) implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Things.write(json, exercise, type, id.apply(item.id()));
    }
}
