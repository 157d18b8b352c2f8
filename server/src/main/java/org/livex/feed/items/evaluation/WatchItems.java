package org.livex.feed.items.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.WrittenAssignment;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** Whom each evaluator is to watch, and with which guides. */
public final class WatchItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenAssignment written = exercise.evaluations().assignmentOf(new PersonId(item.id()));
        if (written != null) {
            json.setAll(DomainJson.tree(written.assignment()));
            json.put("revision", written.revision());
        }
    }
}
