package org.livex.exercise.words;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/** What one author made of texts is taken back, with what translators did since; and whether that would overwrite anything. */
public final class Undoing {
    private boolean isOverwriting;

    public Undoing() {}

    public boolean isOverwriting() {
        return isOverwriting;
    }

    public SortedMap<TextPart, LocalizedText> of(
            Map<TextPart, LocalizedText> before, Map<TextPart, LocalizedText> made, Map<TextPart, LocalizedText> now) {
        SortedMap<TextPart, LocalizedText> texts = new TreeMap<>();
        for (TextPart part : TextPart.values()) {
            LocalizedText text = ofOptional(before.get(part), made.get(part), now.get(part));
            if (text != null) {
                texts.put(part, text);
            }
        }
        return texts;
    }

    public @Nullable LocalizedText ofOptional(
            @Nullable LocalizedText before, @Nullable LocalizedText made, @Nullable LocalizedText now) {
        if (before == null || made == null || now == null) {
            isOverwriting |= !Objects.equals(wording(made), wording(now));
            return before;
        }
        return of(before, made, now);
    }

    public LocalizedText of(LocalizedText before, LocalizedText made, LocalizedText now) {
        boolean sourceChanged = !before.source().equals(made.source())
                || !before.original().text().equals(made.original().text());
        int revision = sourceChanged ? now.revision() + 1 : now.revision();
        SortedMap<Language, TextVersion> versions = new TreeMap<>(now.versions());
        for (Language language : union(before, made)) {
            TextVersion then = before.versions().get(language);
            TextVersion changed = made.versions().get(language);
            boolean isChanged = !Objects.equals(text(then), text(changed));
            boolean isStaleAgain = sourceChanged && then != null && !language.equals(before.source());
            if (isChanged && !Objects.equals(text(changed), text(now.versions().get(language)))) {
                isOverwriting = true;
            } else if (isChanged && then == null) {
                versions.remove(language);
            } else if (then != null && (isChanged || isStaleAgain)) {
                TextVersion current = isChanged ? then : now.versions().getOrDefault(language, then);
                boolean isNewer = !current.text().equals(then.text());
                versions.put(language, isNewer ? current : from(then, before, language, revision));
            }
        }
        return isOverwriting || !versions.containsKey(before.source())
                ? now
                : new LocalizedText(before.source(), revision, versions);
    }

    /** As stale, or as fresh, as it was. */
    private static TextVersion from(TextVersion then, LocalizedText before, Language language, int revision) {
        int source = before.isStale(language) ? Math.min(then.sourceRevision(), revision - 1) : revision;
        return new TextVersion(then.text(), then.state(), Math.max(1, source), then.translator(), then.machine());
    }

    private static Iterable<Language> union(LocalizedText one, LocalizedText other) {
        SortedMap<Language, TextVersion> all = new TreeMap<>(one.versions());
        all.putAll(other.versions());
        return all.keySet();
    }

    private static @Nullable String text(@Nullable TextVersion version) {
        return version == null ? null : version.text();
    }

    private static SortedMap<Language, String> wording(@Nullable LocalizedText text) {
        SortedMap<Language, String> words = new TreeMap<>();
        if (text != null) {
            text.versions().forEach((language, version) -> words.put(language, version.text()));
        }
        return words;
    }
}
