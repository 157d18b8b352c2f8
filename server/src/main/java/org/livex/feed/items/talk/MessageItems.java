package org.livex.feed.items.talk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.VoiceJson;
import org.livex.i18n.Language;

/** Messages, for those who belong to their channel. Control reads every one, and who spoke behind a persona. */
public final class MessageItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Message message = find(exercise, item);
        return message != null && Channels.belongs(exercise, message.channel(), person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        Message message = find(exercise, item);
        if (message == null) {
            return;
        }
        json.put("channel", message.channel().written());
        PersonaId as = message.as();
        Persona persona = as == null ? null : exercise.scenario().find(Persona.class, as);
        Person person = exercise.roster().find(message.person());
        if (persona != null) {
            json.putObject("as").put("id", persona.id().value()).set("name", TextJson.of(persona.name(), languages));
        } else if (person != null) {
            ObjectNode from = json.putObject("from");
            ItemJson.speaker(from, person);
            from.put("callName", nameThen(exercise, message, person));
        }
        json.set("text", VoiceJson.text(message, languages));
        VoiceJson.write(json, exercise, message);
        if (message.isWrittenDown()) {
            json.put("revision", Objects.requireNonNull(message.text()).revision());
        }
        end(json, exercise, message);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Message message = find(exercise, item);
        if (message == null) {
            return;
        }
        json.put("channel", message.channel().written())
                .put("person", message.person().value());
        if (message.as() != null) {
            json.put("as", message.as().value());
        }
        Person person = exercise.roster().find(message.person());
        if (person != null && exercise.roster().seatOf(person.id()).wasSwapped()) {
            json.put("holder", nameThen(exercise, message, person));
        }
        json.set("text", VoiceJson.text(message));
        VoiceJson.ofControl(json, exercise, message);
        end(json, exercise, message);
    }

    /** A role may be somebody else's by now. */
    private static String nameThen(Exercise exercise, Message message, Person person) {
        return exercise.roster().seatOf(person.id()).callNameAt(message.posted().at(), person.callName());
    }

    private static void end(ObjectNode json, Exercise exercise, Message message) {
        if (ChatDesk.isErased(exercise, message)) {
            json.put("erased", true);
        }
        json.put("at", message.at().toString());
        ItemJson.instant(json, "sentAt", message.posted().at());
        ItemJson.instant(json, "takenAt", message.takenAt());
    }

    private static @Nullable Message find(Exercise exercise, Item item) {
        return exercise.talk().find(new MessageId(item.id()));
    }
}
