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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
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
    private final SortedSet<Instant> corrections;

    FormerWords(Exercise exercise, Inject inject, Instant sentAt, List<Language> languages, @Nullable Filling filling) {
        this.exercise = exercise;
        this.sentAt = sentAt;
        this.languages = languages;
        this.filling = filling;
        words = wordsOf(inject);
        corrections = correctionsOf(exercise, inject);
    }

    private static Map<TextRef, LocalizedText> wordsOf(Inject inject) {
        Map<TextRef, LocalizedText> words = new LinkedHashMap<>();
        if (inject.subject() != null) {
            words.put(TextRef.ofInject(inject.id(), TextPart.SUBJECT), inject.subject());
        }
        words.put(TextRef.ofInject(inject.id(), TextPart.BODY), inject.body());
        return words;
    }

    private static SortedSet<Instant> correctionsOf(Exercise exercise, Inject inject) {
        PlannedInject planned = exercise.msel().find(inject.id());
        SortedSet<Instant> instants = new TreeSet<>();
        if (planned != null && planned.release() != null) {
            planned.release()
                    .past()
                    .forEach(version -> instants.add(version.ended().at()));
        }
        return instants;
    }

    /** Null where it says what it always said. */
    @Nullable ObjectNode write() {
        Set<ObjectNode> versions = versions();
        if (versions.isEmpty()) {
            return null;
        }
        ObjectNode corrected = versions.iterator().next().deepCopy();
        Instant at = changedAt(versions);
        ItemJson.instant(corrected, "at", at);
        if (exercise.clockHistory().isOverAt(at)) {
            corrected.put("afterEnd", true);
        }
        if (versions.size() > 1) {
            ArrayNode meanwhile = corrected.putArray("meanwhile");
            versions.stream().skip(1).forEach(meanwhile::add);
        }
        return corrected;
    }

    /**
     * When it went out, then until each correction and until ENDEX: some have read only that, the first one too where a small
     * correction came before it. Oldest first, each once.
     */
    private Set<ObjectNode> versions() {
        Set<ObjectNode> versions = new LinkedHashSet<>();
        Instant ended = exercise.clockHistory().endedAt();
        Stream<Instant> changed = Stream.concat(corrections.stream(), Stream.ofNullable(ended));
        Stream.concat(Stream.of(sentAt), changed.map(change -> change.minusNanos(1)))
                .map(this::saidAt)
                .filter(version -> !version.isEmpty())
                .forEach(versions::add);
        if (versions.isEmpty() && !corrections.isEmpty()) {
            // What was corrected and then quietly put back.
            ObjectNode corrected = saidAt(corrections.last());
            return corrected.isEmpty() ? versions : Set.of(corrected);
        }
        return versions;
    }

    private ObjectNode saidAt(Instant instant) {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        words.forEach((ref, text) -> {
            ObjectNode said = TextJson.before(text, languages, exercise.desk().history(ref), instant, corrections);
            if (said != null) {
                version.set(DomainJson.word(ref.part()), filled(said));
            }
        });
        return version;
    }

    private JsonNode filled(ObjectNode said) {
        return ParticipantInject.filled(said, filling);
    }

    private Instant changedAt(Set<ObjectNode> versions) {
        return words.entrySet().stream()
                .filter(part -> versions.stream()
                        .anyMatch(version ->
                                version.has(DomainJson.word(part.getKey().part()))))
                .map(part -> TextJson.changedAt(
                        part.getValue(), languages, exercise.desk().history(part.getKey()), sentAt))
                .max(Comparator.naturalOrder())
                .orElse(sentAt);
    }
}
