package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** An inject as one of its recipients has it, or all of them; a mediator who interprets it has its content too. */
public final class ParticipantInject {
    private ParticipantInject() {}

    /**
     * Where {@code readable} is false nothing of the text leaves the server. {@code reader} is null where it says the same
     * to everybody.
     */
    static void write(
            ObjectNode json,
            Exercise exercise,
            InjectId id,
            boolean readable,
            List<Language> languages,
            @Nullable Person reader) {
        PlannedInject planned = exercise.msel().find(id);
        Release release = planned == null ? null : planned.release();
        if (planned == null || release == null) {
            return;
        }
        Inject inject = planned.inject();
        Instant sentAt = release.stamp().at();
        json.put("type", DomainJson.word(inject.type()));
        sender(json, exercise, inject, languages);
        if (readable) {
            content(json, exercise, inject, sentAt, languages, filling(exercise, reader, release));
        } else {
            mediatorNeeded(json, inject);
        }
        if (inject.place() != null) {
            json.put("place", inject.place().value());
        }
        if (inject.type() == InjectType.ROLE_PLAYER_TASK) {
            RolePlayerTasks.details(
                    json.putObject("task"),
                    exercise,
                    release,
                    RolePlayerTasks.of(inject),
                    readable,
                    languages,
                    filling(exercise, reader, release));
        }
        OwnFields.put(json, exercise, inject, release.recipients(), readable ? languages : null);
        json.put("mustAcknowledge", inject.mustAcknowledge())
                .put("at", release.at().toString())
                .put("late", release.late())
                .put("revision", planned.revision());
        ItemJson.instant(json, "sentAt", sentAt);
        CorrectionJson.write(json, release);
        Recall recall = planned.recall();
        if (recall != null) {
            ObjectNode recalled = json.putObject("recalled");
            recalled.set("reason", TextJson.of(recall.reason(), languages));
            ItemJson.instant(recalled, "sentAt", recall.stamp().at());
            if (StateInPlay.isRecalledAfter(exercise, planned)) {
                recalled.put("afterEnd", true);
            }
        }
    }

    public static @Nullable Filling filling(Exercise exercise, @Nullable Person reader, Release release) {
        return reader == null
                ? null
                : new Filling(exercise, reader, release.at(), release.stamp().seq());
    }

    static void mediatorNeeded(ObjectNode json, Inject inject) {
        List<Language> needed = inject.readableIn() == null ? List.of() : inject.readableIn();
        ItemJson.languages(json.putObject("mediatorNeeded").putArray("languages"), needed);
    }

    public static void content(
            ObjectNode json,
            Exercise exercise,
            Inject inject,
            Instant sentAt,
            List<Language> languages,
            @Nullable Filling filling) {
        TextDesk desk = exercise.desk();
        if (inject.subject() != null) {
            TextHistory subject = desk.history(TextRef.ofInject(inject.id(), TextPart.SUBJECT));
            json.set("subject", filled(TextJson.sent(inject.subject(), languages, subject, sentAt), filling));
        }
        TextHistory body = desk.history(TextRef.ofInject(inject.id(), TextPart.BODY));
        json.set("body", filled(TextJson.sent(inject.body(), languages, body, sentAt), filling));
        ObjectNode corrected = new FormerWords(exercise, inject, sentAt, languages, filling).write();
        if (corrected != null) {
            json.set("corrected", corrected);
        }
        FormerQuestions.write(json, exercise, inject.id(), languages, filling);
        if (inject.question() != null) {
            QuestionJson.write(json, inject.question(), (part, text) -> {
                TextHistory history = desk.history(TextRef.ofInject(inject.id(), part));
                return filled(TextJson.sent(text, languages, history, sentAt), filling);
            });
        }
        attachments(json, exercise, inject);
    }

    static ObjectNode filled(ObjectNode text, @Nullable Filling filling) {
        return filling == null ? text : filling.fill(text);
    }

    private static void attachments(ObjectNode json, Exercise exercise, Inject inject) {
        if (!inject.enclosures().isEmpty()) {
            ArrayNode attachments = json.putArray("attachments");
            inject.enclosures().forEach(enclosure -> attachments.add(DomainJson.tree(enclosure)));
            ItemJson.received(json, exercise, inject.enclosures());
        }
    }

    static void sender(ObjectNode json, Exercise exercise, Inject inject, List<Language> languages) {
        Persona from = inject.from() == null ? null : exercise.scenario().find(Persona.class, inject.from());
        if (from != null) {
            ItemJson.voice(json.putObject("from"), from, languages);
        }
    }
}
