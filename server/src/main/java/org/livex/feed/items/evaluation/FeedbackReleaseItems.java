package org.livex.feed.items.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Stamp;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.ItemsOfControl;

/** Whether feedback reaches whom it is for. */
public final class FeedbackReleaseItems implements ItemsOfControl {
    static final Item ITEM = new Item(ItemKind.FEEDBACK_RELEASE, "feedback-release");

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Stamp released = exercise.evaluations().released();
        json.put("released", released != null);
        ItemJson.instant(json, "releasedAt", released == null ? null : released.at());
    }
}
