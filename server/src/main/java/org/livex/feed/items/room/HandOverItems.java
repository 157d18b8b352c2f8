package org.livex.feed.items.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** Storylines that are handed over, and what came of it, for control. */
public final class HandOverItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        HandOver handOver = exercise.control().duties().handOvers().get(new HandOverId(item.id()));
        if (handOver == null) {
            return;
        }
        ItemJson.ids(json.putArray("storylines"), handOver.storylines());
        json.put("from", handOver.from().value())
                .put("to", handOver.to().written())
                .put("note", handOver.note());
        ItemJson.instant(json, "offeredAt", handOver.offered().at());
        HandOver.Answer answer = handOver.answer();
        if (answer != null) {
            ObjectNode answered = json.putObject("answer")
                    .put("outcome", DomainJson.word(answer.outcome()))
                    .put("by", answer.by().value())
                    .put("reason", answer.reason());
            ItemJson.instant(answered, "at", answer.stamp().at());
        }
    }
}
