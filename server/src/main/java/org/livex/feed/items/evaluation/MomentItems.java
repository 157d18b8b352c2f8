package org.livex.feed.items.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.TeachableMoment;
import org.livex.exercise.words.ids.MomentId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;

/** Teachable moments, whoever marked them. */
public final class MomentItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        TeachableMoment moment = exercise.evaluations().moments().get(new MomentId(item.id()));
        if (moment == null) {
            return;
        }
        EvaluationFact.MomentMarked marked = moment.marked();
        json.put("person", marked.person().value()).put("at", marked.at().toString());
        if (moment.word() != null) {
            json.put("word", moment.word());
        }
        ItemJson.instant(json, "takenAt", marked.takenAt());
        ItemJson.instant(json, "recordedAt", moment.stamp().at());
    }
}
