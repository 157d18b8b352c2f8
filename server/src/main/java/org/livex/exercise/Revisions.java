package org.livex.exercise;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** How the latest revisions of one inject were when they were made, so that each can be undone. */
public record Revisions(PVector<Made> latest) {
    static final int MOST = 50;
    static final Revisions NONE = new Revisions(TreePVector.empty());

    record Made(int revision, Inject inject) {}

    Revisions with(int revision, Inject inject) {
        PVector<Made> next = latest.plus(new Made(revision, inject));
        return new Revisions(next.size() > MOST ? next.minus(0) : next);
    }

    private @Nullable Inject at(int revision) {
        return latest.stream()
                .filter(made -> made.revision() == revision)
                .map(Made::inject)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Inject before(int revision) {
        Inject before = null;
        for (Made made : latest) {
            if (made.revision() == revision) {
                return before;
            }
            before = made.inject();
        }
        return null;
    }

    /**
     * The inject as it was before this revision was made, with what translators did since; null where somebody has changed
     * since what the revision changed, or where it is too old to be known.
     */
    @Nullable Inject undone(int revision, Inject now) {
        Inject made = at(revision);
        Inject before = before(revision);
        if (made == null || before == null || !now.withTexts(made.texts()).equals(made)) {
            return null;
        }
        Undoing undoing = new Undoing();
        SortedMap<TextPart, LocalizedText> texts = undoing.of(before.texts(), made.texts(), now.texts());
        return undoing.isOverwriting ? null : before.withTexts(texts);
    }

    private static final class Undoing {
        private boolean isOverwriting;

        private SortedMap<TextPart, LocalizedText> of(
                Map<TextPart, LocalizedText> before,
                Map<TextPart, LocalizedText> made,
                Map<TextPart, LocalizedText> now) {
            SortedMap<TextPart, LocalizedText> texts = new TreeMap<>();
            for (TextPart part : TextPart.values()) {
                LocalizedText text = ofOptional(before.get(part), made.get(part), now.get(part));
                if (text != null) {
                    texts.put(part, text);
                }
            }
            return texts;
        }

        private @Nullable LocalizedText ofOptional(
                @Nullable LocalizedText before, @Nullable LocalizedText made, @Nullable LocalizedText now) {
            if (before == null || made == null || now == null) {
                isOverwriting |= !Objects.equals(wording(made), wording(now));
                return before;
            }
            return of(before, made, now);
        }

        private LocalizedText of(LocalizedText before, LocalizedText made, LocalizedText now) {
            boolean sourceChanged = !before.source().equals(made.source())
                    || !before.original().text().equals(made.original().text());
            int revision = sourceChanged ? now.revision() + 1 : now.revision();
            SortedMap<Language, TextVersion> versions = new TreeMap<>(now.versions());
            for (Language language : union(before, made)) {
                TextVersion then = before.versions().get(language);
                TextVersion changed = made.versions().get(language);
                boolean isChanged = !Objects.equals(text(then), text(changed));
                boolean isStaleAgain = sourceChanged && then != null && !language.equals(before.source());
                if (isChanged
                        && !Objects.equals(text(changed), text(now.versions().get(language)))) {
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
}
