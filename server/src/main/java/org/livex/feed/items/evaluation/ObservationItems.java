package org.livex.feed.items.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Observation;
import org.livex.exercise.words.ids.ObservationId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** What evaluators noted. */
public final class ObservationItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Observation observation = exercise.evaluations().observations().get(new ObservationId(item.id()));
        if (observation == null) {
            return;
        }
        EvaluationFact.ObservationRecorded recorded = observation.recorded();
        json.put("evaluator", recorded.evaluator().value());
        if (recorded.about() != null) {
            json.put("about", recorded.about().written());
        }
        if (recorded.objective() != null) {
            json.put("objective", recorded.objective().value());
        }
        json.set("evidence", DomainJson.tree(recorded.evidence()));
        json.put("at", recorded.at().toString());
        ItemJson.instant(json, "recordedAt", observation.stamp().at());
        ItemJson.received(json, exercise, recorded.evidence().captures(), recorded.evaluator());
    }
}
