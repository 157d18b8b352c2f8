package org.livex.feed.items.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What can be looked up about the world, for those who may. An entry that was removed says so to control. */
public final class WorldEntryItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        WrittenWorldEntry written = find(exercise, item);
        return written != null && written.entry().audience().admits(person);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenWorldEntry written = find(exercise, item);
        if (written == null) {
            json.put("removed", true);
            return;
        }
        json.setAll(DomainJson.tree(written.entry()));
        json.put("revision", written.revision()).put("words", written.words());
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        WrittenWorldEntry written = find(exercise, item);
        if (written == null) {
            return;
        }
        WorldEntry entry = written.entry();
        json.set("subject", DomainJson.tree(entry).get("subject"));
        json.set("title", TextJson.of(entry.title(), languages));
        if (entry.body() != null) {
            json.set("body", TextJson.of(entry.body(), languages));
        }
        if (entry.subject().isConfirmed()) {
            json.put("revision", written.words());
        }
    }

    private static @Nullable WrittenWorldEntry find(Exercise exercise, Item item) {
        return exercise.scenario().find(WrittenWorldEntry.class, new WorldEntryId(item.id()));
    }
}
