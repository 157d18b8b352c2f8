package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PastAnswers;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
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
        if (inject.details() instanceof InjectDetails.RolePlayerTask task) {
            RolePlayerTasks.details(
                    json.putObject("task"),
                    exercise,
                    release,
                    task,
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
        corrected(json, exercise, inject, sentAt, languages, filling);
        askedBefore(json, exercise, inject, languages, filling);
        QuestionJson.write(json, inject.question(), languages, filling);
        attachments(json, exercise, inject);
    }

    /** What it said when it went out, where control has changed its words since: people acted on that. */
    private static void corrected(
            ObjectNode json,
            Exercise exercise,
            Inject inject,
            Instant sentAt,
            List<Language> languages,
            @Nullable Filling filling) {
        SortedSet<Instant> mended = correctedAt(exercise, inject);
        ObjectNode corrected = JsonNodeFactory.instance.objectNode();
        Instant latest = sentAt;
        Map<TextRef, LocalizedText> words = wordsOf(inject);
        for (Map.Entry<TextRef, LocalizedText> part : words.entrySet()) {
            TextHistory history = exercise.desk().history(part.getKey());
            ObjectNode before = TextJson.before(part.getValue(), languages, history, sentAt, mended);
            if (before != null) {
                Instant at = TextJson.changedAt(part.getValue(), languages, history, sentAt);
                corrected.set(DomainJson.word(part.getKey().part()), filled(before, filling));
                latest = at.isAfter(latest) ? at : latest;
            }
        }
        if (!corrected.isEmpty()) {
            ItemJson.instant(corrected, "at", latest);
            meanwhile(corrected, exercise, words, mended, languages, filling);
            json.set("corrected", corrected);
        }
    }

    /** What it said between its corrections, oldest first: some have read only that. */
    private static void meanwhile(
            ObjectNode corrected,
            Exercise exercise,
            Map<TextRef, LocalizedText> words,
            SortedSet<Instant> corrections,
            List<Language> languages,
            @Nullable Filling filling) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        Set<JsonNode> said = new HashSet<>();
        corrected.forEach(said::add);
        for (Instant correction : corrections.stream().skip(1).toList()) {
            ObjectNode version = JsonNodeFactory.instance.objectNode();
            words.forEach((ref, text) -> {
                ObjectNode until =
                        TextJson.until(text, languages, exercise.desk().history(ref), correction);
                JsonNode shown = until == null ? null : filled(until, filling);
                if (shown != null && said.add(shown)) {
                    version.set(DomainJson.word(ref.part()), shown);
                }
            });
            if (!version.isEmpty()) {
                all.add(version);
            }
        }
        if (!all.isEmpty()) {
            corrected.set("meanwhile", all);
        }
    }

    private static Map<TextRef, LocalizedText> wordsOf(Inject inject) {
        TextRef body = TextRef.ofInject(inject.id(), TextPart.BODY);
        return inject.subject() == null
                ? Map.of(body, inject.body())
                : Map.of(TextRef.ofInject(inject.id(), TextPart.SUBJECT), inject.subject(), body, inject.body());
    }

    private static void askedBefore(
            ObjectNode json, Exercise exercise, Inject inject, List<Language> languages, @Nullable Filling filling) {
        PlannedInject planned = exercise.msel().find(inject.id());
        Release release = planned == null ? null : planned.release();
        List<PastAnswers> asked =
                release == null ? List.of() : release.answers().askedOfAllBefore();
        if (release == null || asked.isEmpty()) {
            return;
        }
        PastAnswers last = asked.getLast();
        ObjectNode corrected = json.withObject("corrected");
        release.past().stream()
                .filter(version -> version.before() == last.before())
                .map(version -> DomainJson.instant(version.ended().at()))
                .filter(ended -> ended.compareTo(corrected.path("at").asText()) > 0)
                .forEach(ended -> corrected.put("at", ended));
        QuestionJson.write(corrected, last.question(), languages, filling);
        QuestionJson.past(corrected, asked, languages, filling);
    }

    private static SortedSet<Instant> correctedAt(Exercise exercise, Inject inject) {
        PlannedInject planned = exercise.msel().find(inject.id());
        SortedSet<Instant> instants = new TreeSet<>();
        if (planned != null && planned.release() != null) {
            planned.release()
                    .past()
                    .forEach(version -> instants.add(version.ended().at()));
        }
        return instants;
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
