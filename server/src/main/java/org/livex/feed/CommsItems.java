package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.comms.CommsCheck;
import org.livex.exercise.words.CommsCheckId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;

/** A check of all phones: everybody's answers for control, their own for whoever was asked. */
final class CommsItems {
    private CommsItems() {}

    static Item item(CommsCheckId id) {
        return new Item(ItemKind.COMMS_CHECK, id.value());
    }

    static void ofControl(ObjectNode json, Exercise exercise, Item item) {
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

    static void ofPerson(ObjectNode json, Exercise exercise, Item item, Person person) {
        CommsCheck check = find(exercise, item);
        if (check != null) {
            common(json, check);
            reply(json, check.replyOf(person.id()));
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
