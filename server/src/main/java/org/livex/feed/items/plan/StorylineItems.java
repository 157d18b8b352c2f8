package org.livex.feed.items.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.Things;

/** Storylines and who runs each, for control. */
public final class StorylineItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        StorylineId id = new StorylineId(item.id());
        Things.write(json, exercise, Storyline.class, id);
        Responsible duty = exercise.control().duties().responsibleFor(id);
        if (duty != null) {
            json.put("responsible", duty.written());
        }
    }
}
