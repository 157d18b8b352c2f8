package org.livex.exercise.text;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Placeholders;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Every wording that one text ever had, per language, oldest first: nothing is deleted or replaced in silence. {@code placeholders}
 * is what ever stood between braces in one of them, kept since nobody who sends it to a thousand readers can search it for
 * each of them.
 */
public record TextHistory(PMap<Language, PVector<Wording>> wordings, PSet<String> placeholders) {
    static final TextHistory EMPTY = new TextHistory(HashTreePMap.empty(), HashTreePSet.empty());

    public List<Wording> of(Language language) {
        return wordings.getOrDefault(language, TreePVector.empty());
    }

    public @Nullable Wording latest(Language language) {
        List<Wording> all = of(language);
        return all.isEmpty() ? null : all.getLast();
    }

    /** The number of this language's latest wording; 0 where it has none. */
    public int number(Language language) {
        Wording latest = latest(language);
        return latest == null ? 0 : latest.number();
    }

    /** What the source said at a revision: the last wording of it. */
    public @Nullable Wording source(Language source, int revision) {
        List<Wording> all = of(source);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).version().sourceRevision() <= revision) {
                return all.get(i);
            }
        }
        return null;
    }

    public boolean everSaid(Language language, String text) {
        return of(language).stream()
                .anyMatch(wording -> wording.version().text().equals(text));
    }

    /** Takes up what is new in the text as it is now. */
    TextHistory with(LocalizedText text, Stamp stamp) {
        PMap<Language, PVector<Wording>> next = wordings;
        PSet<String> named = placeholders;
        for (Map.Entry<Language, TextVersion> entry : text.versions().entrySet()) {
            Language language = entry.getKey();
            TextVersion version = entry.getValue();
            PVector<Wording> before = next.getOrDefault(language, TreePVector.empty());
            Wording latest = before.isEmpty() ? null : before.getLast();
            if (latest == null || !latest.says(version)) {
                next = next.plus(language, before.plus(Wording.of(before.size() + 1, version, stamp)));
                named = named.plusAll(Placeholders.names(version.text()));
            } else if (!latest.version().equals(version)) {
                next = next.plus(language, before.with(before.size() - 1, latest.in(version, stamp)));
            }
        }
        return next.equals(wordings) ? this : new TextHistory(next, named);
    }

    TextHistory reviewed(Language language, UnaryOperator<Wording> review) {
        PVector<Wording> before = wordings.getOrDefault(language, TreePVector.empty());
        return before.isEmpty()
                ? this
                : new TextHistory(
                        wordings.plus(language, before.with(before.size() - 1, review.apply(before.getLast()))),
                        placeholders);
    }
}
