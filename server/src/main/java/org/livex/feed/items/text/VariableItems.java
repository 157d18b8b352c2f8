package org.livex.feed.items.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.ids.VariableId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** Variables of texts, for control. */
public final class VariableItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenVariable written = exercise.scenario().find(WrittenVariable.class, new VariableId(item.id()));
        if (written == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(written.variable()));
            json.put("revision", written.revision());
        }
    }
}
