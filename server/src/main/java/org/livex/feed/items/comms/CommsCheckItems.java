package org.livex.feed.items.comms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.comms.CommsCheck;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;

/** Checks of all phones: to whoever was asked their own answer, to control everybody's. */
public final class CommsCheckItems implements PersonalItems, ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        CommsCheck check = find(exercise, item);
        if (check == null) {
            return;
        }
        common(json, check);
        PersonId by = check.started().by();
        if (by != null) {
            json.put("startedBy", by.value());
        }
        if (check.closed() != null) {
            ItemJson.instant(json, "closedAt", check.closed().at());
        }
        ArrayNode people = json.putArray("people");
        check.people().stream().map(PersonId::value).sorted().forEach(id -> {
            ObjectNode person = people.addObject().put("person", id);
            reply(person, check.replyOf(new PersonId(id)));
        });
    }

    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        CommsCheck check = find(exercise, item);
        if (check != null) {
            common(json, check);
            reply(json, check.replyOf(reader.person().id()));
        }
    }

    private static void common(ObjectNode json, CommsCheck check) {
        json.put("open", check.isOpen());
        ItemJson.instant(json, "startedAt", check.started().at());
        ItemJson.instant(json, "until", check.until());
    }

    private static void reply(ObjectNode json, CommsCheck.Reply reply) {
        ItemJson.instant(json, "rangAt", reply.rangAt());
        ItemJson.instant(json, "shownAt", reply.shownAt());
        ItemJson.instant(json, "acknowledgedAt", reply.acknowledgedAt());
        if (reply.language() != null) {
            json.put("language", reply.language().tag());
        }
    }

    private static @Nullable CommsCheck find(Exercise exercise, Item item) {
        return exercise.comms().find(new CommsCheckId(item.id()));
    }
}
