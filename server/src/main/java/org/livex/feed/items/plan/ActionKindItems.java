package org.livex.feed.items.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.feed.items.FormJson;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Things;
import org.livex.i18n.Language;

/** Kinds of action, for those who may report them. */
public final class ActionKindItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        ActionKind kind = find(exercise, item);
        return kind != null && kind.audience().admits(person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        ActionKind kind = find(exercise, item);
        if (kind != null) {
            json.set("label", TextJson.of(kind.label(), languages));
            if (!kind.audience().everyone()) {
                json.put("ofRole", true);
            }
            if (kind.fields() != null) {
                FormJson.fields(json.putArray("fields"), kind.form(), languages);
            }
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Things.write(json, exercise, ActionKind.class, new ActionKindId(item.id()));
    }

    private static @Nullable ActionKind find(Exercise exercise, Item item) {
        return exercise.scenario().find(ActionKind.class, new ActionKindId(item.id()));
    }
}
