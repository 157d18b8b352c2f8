package org.livex.feed.items.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;

/** Injects that nobody answered, for a controller to do something about. */
public final class ControllerCallItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Item.Pair pair = item.pair();
        InjectId inject = new InjectId(pair.one());
        RuleId rule = new RuleId(pair.other());
        Safeguards.Unanswered found =
                exercise.control().safeguards().unanswered(inject).get(rule);
        if (found == null) {
            return;
        }
        json.put("inject", inject.value()).put("rule", rule.value()).put("mustAnswer", found.callsController());
        ItemJson.ids(json.putArray("people"), found.people());
        ItemJson.instant(json, "since", found.stamp().at());
        Safeguards.CallAnswer answer = found.answer();
        if (answer != null) {
            ObjectNode answered =
                    json.putObject("answer").put("by", answer.by().value()).put("note", answer.note());
            ItemJson.instant(answered, "at", answer.stamp().at());
        }
    }
}
