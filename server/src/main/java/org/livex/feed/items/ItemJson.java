package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.media.Media;
import org.livex.exercise.media.MediaRefusal;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What items of several kinds have in common. */
public final class ItemJson {
    private ItemJson() {}

    public static ObjectNode start(Item item, long seq) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", item.kind().code())
                .put("id", item.id())
                .put("seq", seq);
    }

    /** Since when the server has the bytes of each attachment; those on the way are not in it. And those that are hidden. */
    public static void received(ObjectNode json, Exercise exercise, List<? extends Attachment> attachments) {
        received(json, exercise, attachments, null, _ -> true);
    }

    /** {@code from} says that they have them. */
    public static void received(
            ObjectNode json, Exercise exercise, List<? extends Attachment> attachments, PersonId from) {
        received(json, exercise, attachments, from, _ -> true);
    }

    /** {@code mayRead}: whoever this is for may fetch it, once it is here. */
    public static void received(
            ObjectNode json,
            Exercise exercise,
            List<? extends Attachment> attachments,
            @Nullable PersonId from,
            Predicate<MediaHash> mayRead) {
        if (attachments.isEmpty()) {
            return;
        }
        ObjectNode received = json.putObject("received");
        for (Attachment attachment : attachments) {
            Media.Received known = exercise.media().find(attachment.sha256());
            if (known != null
                    && mayRead.test(attachment.sha256())
                    && !exercise.media().isHidden(attachment.sha256(), from)) {
                instant(received, attachment.sha256().value(), known.first().at());
            }
        }
        List<String> hidden = attachments.stream()
                .map(Attachment::sha256)
                .filter(sha256 -> exercise.media().isHidden(sha256, from))
                .map(MediaHash::value)
                .toList();
        if (!hidden.isEmpty()) {
            hidden.forEach(json.putArray("hidden")::add);
        }
    }

    /** Those that were not taken from whoever says that they are there, each with the code of why: nobody waits for them. */
    public static void refused(
            ObjectNode json, Exercise exercise, List<? extends Attachment> attachments, PersonId from) {
        ObjectNode refused = JsonNodeFactory.instance.objectNode();
        for (Attachment attachment : attachments) {
            MediaRefusal refusal = exercise.media().refusal(attachment.sha256(), from);
            if (refusal != null) {
                refused.put(attachment.sha256().value(), refusal.code());
            }
        }
        if (!refused.isEmpty()) {
            json.set("refused", refused);
        }
    }

    public static void languages(ArrayNode array, List<Language> languages) {
        languages.forEach(language -> array.add(language.tag()));
    }

    public static void speaker(ObjectNode json, Person person) {
        json.put("id", person.id().value())
                .put("callName", person.callName())
                .put("function", DomainJson.word(person.function()));
    }

    /** A voice that control speaks with, by name and face. */
    public static void voice(ObjectNode json, Persona voice, List<Language> languages) {
        json.put("id", voice.id().value());
        json.set("name", TextJson.of(voice.name(), languages));
        if (voice.picture() != null) {
            json.set("picture", DomainJson.tree(voice.picture()));
        }
    }

    /** What the exercise clock showed when something was done, which may have been long before it arrived. */
    public static void done(
            ObjectNode json, Exercise exercise, Instant takenAt, Instant arrived, ExerciseTime recorded) {
        json.put(
                "at", exercise.clockHistory().doneAt(takenAt, arrived, recorded).toString());
    }

    /** The same of what was written down without the exercise's time. */
    public static void done(ObjectNode json, Exercise exercise, Instant takenAt, Instant arrived) {
        ExerciseTime shown = exercise.clockHistory().shownAt(arrived);
        done(json, exercise, takenAt, arrived, shown == null ? exercise.clock().shown() : shown);
    }

    public static void moment(ObjectNode json, String name, Exercise exercise, @Nullable Moment moment) {
        if (moment != null) {
            ObjectNode written = json.putObject(name);
            done(written, exercise, moment.takenAt(), moment.stamp().at(), moment.at());
            instant(written, "sentAt", moment.stamp().at());
            instant(written, "takenAt", moment.takenAt());
        }
    }

    public static void ids(ArrayNode array, Set<? extends Id> ids) {
        ids.stream().map(Id::value).sorted().forEach(array::add);
    }

    public static void instant(ObjectNode json, String field, @Nullable Instant instant) {
        if (instant != null) {
            json.put(field, DomainJson.instant(instant));
        }
    }

    public static Plan planOf(Exercise exercise) {
        return Objects.requireNonNull(exercise.scenario().plan());
    }
}
