package org.livex.feed.items.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Duties;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.CellId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;

/** Cells of the control room, for control. */
public final class CellItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        CellId id = new CellId(item.id());
        Duties duties = exercise.control().duties();
        Duties.WrittenCell written = duties.cells().get(id);
        if (written == null) {
            json.put("removed", true).put("name", duties.removedCells().get(id));
            return;
        }
        json.put("name", written.cell().name()).put("revision", written.revision());
        ItemJson.ids(json.putArray("members"), written.cell().members());
    }
}
