package org.livex.feed.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.livex.exercise.Exercise;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.MediaHash;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What was said in a message, and its words, which are empty until somebody writes them down: a client needs some text to show. */
public final class VoiceJson {
    private VoiceJson() {}

    /**
     * The recording, since when it is here or why it was not taken, and whether its words are somebody else's. Nothing of what was only written. What
     * somebody else brought is not here by this message: who names its hash has not brought it.
     */
    public static void write(ObjectNode json, Exercise exercise, Message message) {
        write(json, exercise, message, sha256 -> exercise.media().isFrom(sha256, message.person()));
    }

    /** Control may fetch it, whoever brought it. */
    public static void ofControl(ObjectNode json, Exercise exercise, Message message) {
        write(json, exercise, message, _ -> true);
    }

    private static void write(ObjectNode json, Exercise exercise, Message message, Predicate<MediaHash> mayRead) {
        if (message.voice() == null) {
            return;
        }
        json.set("voice", DomainJson.tree(message.voice()));
        if (message.isWrittenDown()) {
            json.put("writtenDown", true);
        }
        ItemJson.received(json, exercise, List.of(message.voice()), message.person(), mayRead);
        ItemJson.refused(json, exercise, List.of(message.voice()), message.person());
    }

    public static JsonNode text(Message message, List<Language> languages) {
        return message.text() == null
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put("text", "")
                        .put("language", message.language().tag())
                : TextJson.of(message.text(), languages);
    }

    public static JsonNode text(Message message) {
        if (message.text() != null) {
            return DomainJson.tree(message.text());
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("source", message.language().tag())
                .put("revision", 1);
        json.putObject("versions")
                .putObject(message.language().tag())
                .put("text", "")
                .put("state", "approved")
                .put("sourceRevision", 1);
        return json;
    }
}
