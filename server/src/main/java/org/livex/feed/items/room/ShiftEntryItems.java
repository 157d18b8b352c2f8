package org.livex.feed.items.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.ids.ShiftEntryId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** The shift log, for control. */
public final class ShiftEntryItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        ShiftEntry entry = exercise.control().log().find(new ShiftEntryId(item.id()));
        if (entry == null) {
            return;
        }
        json.put("what", DomainJson.word(entry.kind())).put("at", entry.at().toString());
        ItemJson.instant(json, "writtenAt", entry.stamp().at());
        if (entry.by() != null) {
            json.put("by", entry.by().value());
        }
        if (entry.text() != null) {
            json.put("text", entry.text());
        }
        if (entry.inject() != null) {
            json.put("inject", entry.inject().value());
        }
        if (entry.person() != null) {
            json.put("person", entry.person().value());
        }
        if (entry.storyline() != null) {
            json.put("storyline", entry.storyline().value());
        }
        if (entry.place() != null) {
            json.put("place", entry.place().value());
        }
        if (entry.to() != null) {
            json.put("to", entry.to().written());
        }
        if (entry.request() != null) {
            json.put("request", entry.request().value());
        }
        Rewording.write(json, exercise, entry);
    }
}
