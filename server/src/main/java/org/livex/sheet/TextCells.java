package org.livex.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;

/** One text in a column per language. What stands in a translation's column has still to be checked by somebody. */
final class TextCells {
    private final List<Language> languages;

    private final Cells.Parser<String> reader;

    /** The first one is the source of a new text where it is filled. */
    TextCells(List<Language> languages) {
        this(languages, Cells::body);
    }

    private TextCells(List<Language> languages, Cells.Parser<String> reader) {
        this.languages = List.copyOf(languages);
        this.reader = reader;
    }

    /** Of names and titles: a scenario pack holds one line of them. */
    static TextCells ofLines(List<Language> languages) {
        return new TextCells(languages, Cells::line);
    }

    /** The same columns, of names and titles. */
    TextCells asLines() {
        return ofLines(languages);
    }

    void write(String field, @Nullable LocalizedText text, Map<String, String> cells) {
        if (text != null) {
            text.versions().forEach((language, version) -> cells.put(Column.in(field, language), version.text()));
        }
    }

    @Nullable LocalizedText read(String field, @Nullable LocalizedText old, Cells cells) {
        return old == null ? fresh(field, cells) : revised(field, old, cells);
    }

    /** Where there must be a text; the mistake stands in the column of its source, of a new one in the first language's. */
    @Nullable LocalizedText readNeeded(String field, @Nullable LocalizedText old, Cells cells) {
        LocalizedText text = read(field, old, cells);
        if (text == null) {
            Language source = old == null ? languages.getFirst() : old.source();
            cells.refuse(Column.in(field, source), new NotTaken(Mistake.Code.EMPTY));
        }
        return text == null ? old : text;
    }

    /** Of a row that was copied: a text that still says the same, with the translations that do so as far as they were. */
    static @Nullable LocalizedText copied(@Nullable LocalizedText like, @Nullable LocalizedText copy) {
        TextVersion source =
                like == null || copy == null ? null : copy.versions().get(like.source());
        if (like == null || copy == null || source == null || !saysTheSame(source, like.original())) {
            return copy;
        }
        SortedMap<Language, TextVersion> versions = new TreeMap<>(copy.versions());
        versions.replaceAll((language, version) -> {
            TextVersion before = like.versions().get(language);
            return before != null && saysTheSame(version, before)
                    ? before
                    : new TextVersion(version.text(), TextState.NEEDS_REVIEW, like.revision(), null);
        });
        return new LocalizedText(like.source(), like.revision(), versions);
    }

    private static boolean saysTheSame(TextVersion one, TextVersion other) {
        return Seal.plain(one.text()).equals(Seal.plain(other.text()));
    }

    private @Nullable LocalizedText fresh(String field, Cells cells) {
        LocalizedText text = null;
        for (Language language : languages) {
            String key = Column.in(field, language);
            String cell = cells.text(key).isBlank() ? "" : cells.take(key, "", reader);
            if (!cell.isEmpty()) {
                text = text == null
                        ? LocalizedText.of(language, cell)
                        : text.with(language, new TextVersion(cell, TextState.NEEDS_REVIEW, 1, null));
            }
        }
        return text;
    }

    private @Nullable LocalizedText revised(String field, LocalizedText old, Cells cells) {
        List<Language> changed = new ArrayList<>();
        for (Language language : languages) {
            if (cells.has(Column.in(field, language))) {
                changed.add(language);
            }
        }
        if (changed.isEmpty()) {
            return old;
        }
        String sourceKey = Column.in(field, old.source());
        boolean sourceChanged = changed.contains(old.source());
        if (sourceChanged && cells.text(sourceKey).isBlank() && isAllBlank(field, old, cells)) {
            return null;
        }
        int revision = sourceChanged ? old.revision() + 1 : old.revision();
        SortedMap<Language, TextVersion> versions = new TreeMap<>(old.versions());
        for (Language language : changed) {
            String key = Column.in(field, language);
            boolean isSource = language.equals(old.source());
            String cell = cells.take(key, "", text -> taken(text, isSource));
            if (!cell.isEmpty()) {
                versions.put(
                        language,
                        new TextVersion(cell, isSource ? TextState.APPROVED : TextState.NEEDS_REVIEW, revision, null));
            }
        }
        return new LocalizedText(old.source(), revision, versions);
    }

    private static boolean isAllBlank(String field, LocalizedText old, Cells cells) {
        return old.versions().keySet().stream()
                .map(language -> Column.in(field, language))
                .allMatch(key -> cells.has(key) && cells.text(key).isBlank());
    }

    private String taken(String cell, boolean isSource) throws NotTaken {
        if (cell.isBlank()) {
            throw new NotTaken(isSource ? Mistake.Code.EMPTY : Mistake.Code.TRANSLATION_STAYS);
        }
        return reader.read(cell);
    }
}
