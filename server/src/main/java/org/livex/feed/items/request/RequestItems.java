package org.livex.feed.items.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.RequestId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;

/** Requests, for those whose they are. What is decided and not out yet looks undecided to them. */
public final class RequestItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Request request = find(exercise, item);
        return request != null && request.isOf(person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        Request request = find(exercise, item);
        RequestForm form = request == null
                ? null
                : exercise.scenario().find(RequestForm.class, request.filing().form());
        if (request != null && form != null) {
            ParticipantRequest.write(json, exercise, request, form, languages);
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Request request = find(exercise, item);
        if (request != null) {
            ControlRequest.write(json, exercise, request);
        }
    }

    private static @Nullable Request find(Exercise exercise, Item item) {
        return exercise.requests().find(new RequestId(item.id()));
    }
}
