package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Wording;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Fit;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/**
 * Per pair of languages: how long a wanted translation took, and how many of its readers read it in their own. One that was not there at
 * ENDEX was open until then, and what is handed in later changes nothing.
 */
public final class LanguageFigures {
    private static final Comparator<Pair> IN_ORDER =
            Comparator.comparing(Pair::source).thenComparing(Pair::language);

    private LanguageFigures() {}

    private record Pair(Language source, Language language) {}

    private static final class Translations {
        private final List<Duration> taken = new ArrayList<>();
        private int open;
        private Duration longestOpen = Duration.ZERO;
    }

    private static final class Readers {
        private int read;
        private int inOwnLanguage;
    }

    public static ObjectNode of(Exercise exercise, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        translations(json.putArray("translations"), exercise, now);
        readers(json.putArray("readers"), exercise);
        MediationFigures.of(json.putArray("mediations"), exercise, now);
        return json;
    }

    private static void translations(ArrayNode json, Exercise exercise, Instant now) {
        Map<Pair, Translations> pairs = new TreeMap<>(IN_ORDER);
        Instant ended = exercise.clockHistory().endedAt();
        Instant until = ended != null && ended.isBefore(now) ? ended : now;
        exercise.desk().wanted().forEach((inject, wanted) -> {
            PlannedInject planned = exercise.msel().find(inject);
            if (planned != null && !exercise.clockHistory().isOverAt(wanted.since())) {
                for (Language language : wanted.languages()) {
                    Pair pair = new Pair(planned.inject().body().source(), language);
                    note(
                            pairs.computeIfAbsent(pair, _ -> new Translations()),
                            exercise,
                            planned,
                            wanted,
                            language,
                            until);
                }
            }
        });
        pairs.forEach((pair, figures) -> {
            ObjectNode one =
                    pair(json, pair).put("translated", figures.taken.size()).put("open", figures.open);
            if (!figures.taken.isEmpty()) {
                List<Duration> sorted = figures.taken.stream().sorted().toList();
                one.put("medianSeconds", median(sorted).toSeconds())
                        .put("longestSeconds", sorted.getLast().toSeconds());
            }
            if (figures.open > 0) {
                one.put("longestOpenSeconds", figures.longestOpen.toSeconds());
            }
        });
    }

    private static void note(
            Translations figures,
            Exercise exercise,
            PlannedInject planned,
            WantedTranslation wanted,
            Language language,
            Instant until) {
        Instant done = handedIn(exercise, planned, language);
        if (done == null || exercise.clockHistory().isOverAt(done)) {
            figures.open++;
            Duration waited = Duration.between(wanted.since(), until);
            figures.longestOpen = waited.compareTo(figures.longestOpen) > 0 ? waited : figures.longestOpen;
        } else {
            Duration taken = Duration.between(wanted.since(), done);
            figures.taken.add(taken.isNegative() ? Duration.ZERO : taken);
        }
    }

    /** When all that its recipients read was there for the first time; null where it is not. */
    private static @Nullable Instant handedIn(Exercise exercise, PlannedInject planned, Language language) {
        Instant last = Instant.MIN;
        for (TextRef text : LocalizedTexts.of(planned.inject()).keySet()) {
            if (exercise.desk().wanted(text, language) == null) {
                continue;
            }
            Instant first = exercise.desk().history(text).of(language).stream()
                    .map(Wording::handedInAt)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                return null;
            }
            last = first.isAfter(last) ? first : last;
        }
        return last;
    }

    private static Duration median(List<Duration> sorted) {
        Duration low = sorted.get((sorted.size() - 1) / 2);
        Duration high = sorted.get(sorted.size() / 2);
        return low.plus(high).dividedBy(2);
    }

    private static void readers(ArrayNode json, Exercise exercise) {
        Map<Pair, Readers> pairs = new TreeMap<>(IN_ORDER);
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Release release = planned.release();
            if (release != null) {
                for (PersonId id : release.recipients()) {
                    Person person = exercise.roster().find(id);
                    if (person != null) {
                        note(pairs, planned, person, inPlay(exercise, release, id));
                    }
                }
            }
        }
        pairs.forEach((pair, figures) ->
                pair(json, pair).put("read", figures.read).put("inOwnLanguage", figures.inOwnLanguage));
    }

    /** In which languages somebody read it, whatever it said then; what was read after ENDEX was read out of play. */
    private static Set<Language> inPlay(Exercise exercise, Release release, PersonId person) {
        Set<Language> read = new HashSet<>();
        release.everyProgressOf(person).forEach(progress -> {
            Instant first = progress.at(MarkKind.READ);
            Language language = progress.in(MarkKind.READ);
            if (first != null && language != null && !exercise.clockHistory().isOverAt(first)) {
                read.add(language);
            }
            progress.later().stream()
                    .filter(mark -> mark.kind() == MarkKind.READ
                            && !exercise.clockHistory().isOverAt(mark.at()))
                    .forEach(mark -> read.add(mark.language()));
        });
        return read;
    }

    /** Only where the device said what it showed. */
    private static void note(Map<Pair, Readers> pairs, PlannedInject planned, Person person, Set<Language> read) {
        if (read.isEmpty()) {
            return;
        }
        Language own = person.languages().getFirst();
        Readers figures = pairs.computeIfAbsent(new Pair(planned.inject().body().source(), own), _ -> new Readers());
        figures.read++;
        boolean isOwn = read.stream()
                .anyMatch(language -> Languages.choose(List.of(own), Set.of(language), language)
                                .fit()
                        != Fit.UNTRANSLATED);
        if (isOwn) {
            figures.inOwnLanguage++;
        }
    }

    private static ObjectNode pair(ArrayNode json, Pair pair) {
        return json.addObject()
                .put("source", pair.source().tag())
                .put("language", pair.language().tag());
    }
}
