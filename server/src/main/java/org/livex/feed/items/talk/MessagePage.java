package org.livex.feed.items.talk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Person;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemKind;
import org.livex.i18n.Language;

/** Older messages of one channel, as items. Only for readers of the channel. */
public final class MessagePage {
    public static final int LARGEST = 100;

    private static final MessageItems ITEMS = new MessageItems();

    private MessagePage() {}

    /** Those before this seq, oldest first, at most {@code most}. */
    public static ObjectNode of(
            Exercise exercise, Person reader, Channel channel, long before, int most, List<Language> languages) {
        List<Message> messages = exercise.talk().before(channel, before, most + 1);
        boolean more = messages.size() > most;
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("more", more);
        ArrayNode items = page.putArray("items");
        for (Message message : more ? messages.subList(1, messages.size()) : messages) {
            Item item = new Item(ItemKind.MESSAGE, message.id().value());
            ObjectNode json = ItemJson.start(item, message.posted().seq());
            if (reader.function().seesControl()) {
                ITEMS.ofControl(json, exercise, item);
            } else {
                ITEMS.ofReaders(json, exercise, item, languages);
            }
            items.add(json);
        }
        return page;
    }
}
