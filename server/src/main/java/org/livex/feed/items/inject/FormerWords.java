package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.SaidVersion;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/**
 * Writes what an inject said before control changed its words: people acted on that. Subject and body of one moment stay together,
 * each as far as it says something else now.
 */
final class FormerWords {
    private final Exercise exercise;
    private final Instant sentAt;
    private final List<Language> languages;
    private final @Nullable Filling filling;
    private final Map<TextRef, LocalizedText> words;
    private final TakenBack takenBack;
    private final List<SaidVersion> versions;
    private final Set<Instant> corrections;
    private final Set<Instant> mended;

    FormerWords(Exercise exercise, Inject inject, Instant sentAt, List<Language> languages, @Nullable Filling filling) {
        this.exercise = exercise;
        this.sentAt = sentAt;
        this.languages = languages;
        this.filling = filling;
        words = wordsOf(inject);
        takenBack = new TakenBack(
                versionsOf(exercise, inject),
                this::saidTheSame,
                exercise.clockHistory().endedAt());
        versions = takenBack.versions();
        corrections = correctionsOf(versions);
        mended = versions.stream().skip(1).map(SaidVersion::since).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<TextRef, LocalizedText> wordsOf(Inject inject) {
        Map<TextRef, LocalizedText> words = new LinkedHashMap<>();
        if (inject.subject() != null) {
            words.put(TextRef.ofInject(inject.id(), TextPart.SUBJECT), inject.subject());
        }
        words.put(TextRef.ofInject(inject.id(), TextPart.BODY), inject.body());
        return words;
    }

    private static List<SaidVersion> versionsOf(Exercise exercise, Inject inject) {
        PlannedInject planned = exercise.msel().find(inject.id());
        return planned == null ? List.of() : SaidVersion.of(planned, exercise.desk());
    }

    private static Set<Instant> correctionsOf(List<SaidVersion> versions) {
        return versions.stream()
                .filter(version -> version.number() > 1 && version.small() == 0)
                .map(SaidVersion::since)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For this reader, and in the original. */
    private boolean saidTheSame(Instant one, Instant other) {
        return words.entrySet().stream()
                .allMatch(part -> TextJson.saidTheSame(
                        part.getValue(), languages, exercise.desk().history(part.getKey()), one, other));
    }

    /** Null where it says what it always said. */
    @Nullable ObjectNode write() {
        List<ObjectNode> said = said();
        if (said.isEmpty()) {
            return null;
        }
        ObjectNode corrected = said.getFirst().deepCopy();
        Instant at = changedAt(said);
        ItemJson.instant(corrected, "at", at);
        if (exercise.clockHistory().isOverAt(at)) {
            corrected.put("afterEnd", true);
        }
        if (said.size() > 1) {
            ArrayNode meanwhile = corrected.putArray("meanwhile");
            said.stream().skip(1).forEach(meanwhile::add);
        }
        return corrected;
    }

    /** All words that somebody can have read, each once with the versions that said them, oldest first. */
    private List<ObjectNode> said() {
        if (isTakenBackInSilence()) {
            return List.of();
        }
        Map<ObjectNode, SequencedSet<SaidVersion>> said = new LinkedHashMap<>();
        for (SaidVersion version : versions) {
            moments(version)
                    .map(this::saidAt)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> said.computeIfAbsent(words, _ -> new LinkedHashSet<>())
                            .add(version));
        }
        return said.entrySet().stream()
                .map(one -> {
                    ObjectNode words = one.getKey().deepCopy();
                    ArrayNode list = words.putArray("said");
                    one.getValue().forEach(version -> SaidVersionJson.write(list.addObject(), version));
                    return words;
                })
                .toList();
    }

    /** A small correction that was taken back as one before anybody was told of it, or play ended. */
    private boolean isTakenBackInSilence() {
        Instant ended = exercise.clockHistory().endedAt();
        return corrections.isEmpty()
                && saidAt(sentAt).isEmpty()
                && (ended == null
                        || !ended.isAfter(sentAt)
                        || saidAt(ended.minusNanos(1)).isEmpty());
    }

    /** When it went out, until it said something else and until ENDEX: in between only translators have mended it. */
    private Stream<Instant> moments(SaidVersion version) {
        Instant ended = exercise.clockHistory().endedAt();
        Instant until = version.until();
        boolean isAtEnd = ended != null && ended.isAfter(version.since()) && (until == null || ended.isBefore(until));
        Stream<Instant> changes = Stream.concat(isAtEnd ? Stream.of(ended) : Stream.empty(), Stream.ofNullable(until));
        return Stream.concat(
                version.number() == 1 && version.small() == 0 ? Stream.of(version.since()) : Stream.empty(),
                changes.map(change -> change.minusNanos(1)));
    }

    private ObjectNode saidAt(Instant instant) {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        words.forEach((ref, text) -> {
            ObjectNode said = TextJson.before(text, languages, exercise.desk().history(ref), instant, mended);
            if (said != null) {
                version.set(DomainJson.word(ref.part()), filled(said));
            }
        });
        return version;
    }

    private JsonNode filled(ObjectNode said) {
        return ParticipantInject.filled(said, filling);
    }

    private Instant changedAt(List<ObjectNode> said) {
        return words.entrySet().stream()
                .filter(part -> said.stream()
                        .anyMatch(version ->
                                version.has(DomainJson.word(part.getKey().part()))))
                .map(part -> TextJson.changedAt(
                        part.getValue(),
                        languages,
                        exercise.desk().history(part.getKey()),
                        at -> at.isAfter(sentAt) && takenBack.leaves(at)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(sentAt);
    }
}
