package org.livex.feed.items.scene;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;

/** How far a role player came with a scene: their own, named by its inject; control has those of all. */
public final class TaskItems implements PersonalItems, ItemsOfControl {
    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        progress(
                json,
                exercise,
                exercise.tasks().of(new InjectId(item.id()), reader.person().id()));
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Item.Pair pair = item.pair();
        InjectId inject = new InjectId(pair.one());
        PersonId person = new PersonId(pair.other());
        json.put("inject", inject.value()).put("person", person.value());
        progress(json, exercise, exercise.tasks().of(inject, person));
    }

    private static void progress(ObjectNode json, Exercise exercise, TaskProgress progress) {
        ItemJson.moment(json, "started", exercise, progress.started());
        ItemJson.moment(json, "finished", exercise, progress.finished());
        ItemJson.moment(json, "declined", exercise, progress.declined());
        if (progress.reason() != null) {
            json.put("reason", progress.reason());
        }
    }
}
