package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.i18n.Language;

/** Names what a revision of an inject changed: {@code body:ru} for a text in a language, {@code to}, {@code when}, {@code number}… */
final class RevisedParts {
    private RevisedParts() {}

    private static final String BACK = "back";

    /** The same, after {@code back} where it is again as it was in an earlier revision. */
    static @Nullable String between(PlannedInject before, Inject after) {
        String parts = between(before.inject(), after);
        return parts != null && before.revisions().hasSaid(made -> between(made, after) == null)
                ? BACK + " " + parts
                : parts;
    }

    /** One after the other, with a space between them; null where it is as it was. */
    static @Nullable String between(Inject before, Inject after) {
        List<String> parts = new ArrayList<>();
        SortedMap<TextPart, LocalizedText> then = new TreeMap<>(before.texts());
        SortedMap<TextPart, LocalizedText> now = new TreeMap<>(after.texts());
        SortedSet<TextPart> either = new TreeSet<>(then.keySet());
        either.addAll(now.keySet());
        for (TextPart part : either) {
            LocalizedText was = then.get(part);
            LocalizedText is = now.get(part);
            languages(was, is)
                    .filter(language -> !Objects.equals(said(was, language), said(is, language)))
                    .forEach(language -> parts.add(word(part) + ":" + language.tag()));
        }
        add(parts, "number", before.number(), after.number());
        add(parts, "to", before.audience(), after.audience());
        add(parts, "when", before.trigger(), after.trigger());
        add(parts, "attachments", before.enclosures(), after.enclosures());
        add(parts, "rest", rest(before), rest(after));
        if (parts.isEmpty() && !hasSameForm(before, after)) {
            parts.add("rest");
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    /** Their texts are told by themselves. */
    private static boolean hasSameForm(Inject before, Inject after) {
        return Objects.equals(before.details(), after.details()) && Objects.equals(before.question(), after.question());
    }

    private static void add(List<String> parts, String word, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(word);
        }
    }

    private static List<@Nullable Object> rest(Inject inject) {
        List<@Nullable Object> rest = new ArrayList<>();
        rest.add(inject.type());
        rest.add(inject.storyline());
        rest.add(inject.from());
        rest.add(inject.place());
        rest.add(inject.mustAcknowledge());
        rest.add(inject.expectedActions());
        rest.add(inject.objective());
        rest.add(inject.servedObjectives());
        rest.add(inject.readableIn());
        rest.add(inject.inColumns());
        return rest;
    }

    private static Stream<Language> languages(@Nullable LocalizedText one, @Nullable LocalizedText other) {
        SortedSet<Language> all = new TreeSet<>();
        Stream.of(one, other)
                .filter(Objects::nonNull)
                .forEach(text -> all.addAll(text.versions().keySet()));
        return all.stream();
    }

    private static @Nullable String said(@Nullable LocalizedText text, Language language) {
        return text == null || !text.versions().containsKey(language)
                ? null
                : text.versions().get(language).text();
    }

    private static String word(TextPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
