package org.livex.feed.items.clock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The exercise clock, for everybody. */
public final class ClockItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return true;
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        ofControl(json, exercise, item);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        json.put("phase", DomainJson.word(exercise.clock().phase()))
                .put("speed", exercise.clock().speed())
                .put("exerciseTime", exercise.clock().shown().toString());
        ItemJson.instant(json, "at", exercise.clock().at());
        ItemJson.instant(json, "startedAt", exercise.clockHistory().startedAt());
        ItemJson.instant(json, "endedAt", exercise.clockHistory().endedAt());
    }
}
