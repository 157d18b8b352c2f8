package org.livex.feed.items.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.feed.items.FormJson;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Things;
import org.livex.i18n.Language;

/** Forms of requests, for those who may file on them. */
public final class RequestFormItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        RequestForm form = find(exercise, item);
        return form != null && form.audience().addresses(person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        RequestForm form = find(exercise, item);
        if (form == null) {
            return;
        }
        json.set("title", TextJson.of(form.title(), languages));
        RequestJson.authority(json, exercise, form, languages);
        FormJson.fields(json.putArray("fields"), form.fields(), languages);
        FormJson.choices(json.putArray("grounds"), form.grounds(), languages);
        json.put("lawfulDelay", form.lawfulDelay().toString()).put("forTeam", form.forTeam());
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Things.write(json, exercise, RequestForm.class, new RequestFormId(item.id()));
    }

    private static @Nullable RequestForm find(Exercise exercise, Item item) {
        return exercise.scenario().find(RequestForm.class, new RequestFormId(item.id()));
    }
}
