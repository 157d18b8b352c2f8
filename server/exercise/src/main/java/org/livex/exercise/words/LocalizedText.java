package org.livex.exercise.words;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.livex.i18n.Language;

/**
 * A text with its source language and one version per language. The original is always there; a translation is never
 * taken for it in silence.
 */
public record LocalizedText(Language source, int revision, SortedMap<Language, TextVersion> versions) {
    public static final int MOST_VERSIONS = 40;
    /** What stands in place of words of somebody who was erased, in any language. */
    public static final String GONE = "—";

    public LocalizedText {
        if (!versions.containsKey(source)) {
            throw new IllegalArgumentException("has no text in its source language");
        }
        if (versions.size() > MOST_VERSIONS) {
            throw new IllegalArgumentException("has more than " + MOST_VERSIONS + " languages");
        }
        if (revision < 1) {
            throw new WrongField("revision", "has no revision");
        }
        SortedMap<Language, TextVersion> copy = new TreeMap<>(versions);
        // Nothing is made from a revision that is yet to come: it would never grow stale.
        copy.replaceAll((_, version) -> version.cutTo(revision));
        versions = Collections.unmodifiableSortedMap(copy);
    }

    public static LocalizedText of(Language source, String text) {
        return new LocalizedText(source, 1, new TreeMap<>(Map.of(source, TextVersion.approved(text))));
    }

    /** Languages in which {@code next} has other words than this, which had some already. */
    public Set<Language> changedIn(LocalizedText next) {
        return versions.entrySet().stream()
                .filter(entry -> {
                    TextVersion now = next.versions.get(entry.getKey());
                    return now != null && !now.text().equals(entry.getValue().text());
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public LocalizedText with(Language language, TextVersion version) {
        SortedMap<Language, TextVersion> more = new TreeMap<>(versions);
        more.put(language, version);
        return new LocalizedText(source, revision, more);
    }

    public LocalizedText revised(String text, int next) {
        SortedMap<Language, TextVersion> more = new TreeMap<>(versions);
        more.put(source, TextVersion.source(text, next));
        return new LocalizedText(source, next, more);
    }

    public LocalizedText in(Language language, TextState state) {
        TextVersion version = versions.get(language);
        return version == null ? this : with(language, version.in(state));
    }

    public TextVersion original() {
        return Objects.requireNonNull(versions.get(source));
    }

    /** Whether nothing is left of it that could be read or translated. */
    public boolean isGone() {
        return original().text().equals(GONE);
    }

    /** Without the translations that are older than it. */
    public LocalizedText upToDate() {
        SortedMap<Language, TextVersion> current = new TreeMap<>(versions);
        current.keySet().removeIf(this::isStale);
        return new LocalizedText(source, revision, current);
    }

    /** True where the source has changed since this language's version was made from it. */
    public boolean isStale(Language language) {
        TextVersion version = versions.get(language);
        return version != null && !language.equals(source) && version.sourceRevision() < revision;
    }
}
