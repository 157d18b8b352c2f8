package org.livex.exercise.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.TermId;
import org.livex.i18n.Language;

/**
 * A term of the glossary: how one thing is called in each language, so that all who translate call it the same.
 * {@code forbidden} are words that must not be used for it. An untranslatable term is a name: it stays as its source
 * has it in every language.
 */
public record Term(
        TermId id,
        LocalizedText name,
        @Nullable LocalizedText meaning,
        SortedMap<Language, List<String>> forbidden,
        boolean untranslatable) {
    public static final int MOST_FORBIDDEN = 20;

    public Term {
        name.versions().values().forEach(version -> Texts.line(version.text()));
        SortedMap<Language, List<String>> checked = new TreeMap<>();
        forbidden.forEach((language, words) -> {
            if (words.isEmpty() || words.size() > MOST_FORBIDDEN || new HashSet<>(words).size() < words.size()) {
                throw new IllegalArgumentException("needs 1 to " + MOST_FORBIDDEN + " different forbidden words");
            }
            checked.put(language, words.stream().map(Texts::line).toList());
        });
        if (checked.size() > LocalizedText.MOST_VERSIONS) {
            throw new IllegalArgumentException("has more than " + LocalizedText.MOST_VERSIONS + " languages");
        }
        forbidden = Collections.unmodifiableSortedMap(checked);
    }

    public Term with(TextPart part, LocalizedText text) {
        return switch (part) {
            case NAME -> new Term(id, text, meaning, forbidden, untranslatable);
            case MEANING -> new Term(id, name, text, forbidden, untranslatable);
            case TITLE,
                    LABEL,
                    SUBJECT,
                    BODY,
                    CONTROL_NOTE,
                    RECALL_REASON,
                    MUST_NOT_SAY,
                    CALLED,
                    SCRIPT,
                    KNOWS,
                    KIND,
                    SEAL,
                    BYLINE,
                    QUESTION,
                    OPTION_1,
                    OPTION_2,
                    OPTION_3,
                    OPTION_4,
                    OPTION_5,
                    OPTION_6,
                    OPTION_7,
                    OPTION_8,
                    TEXT -> this;
        };
    }

    public List<String> forbiddenIn(Language language) {
        return forbidden.getOrDefault(language, List.of());
    }
}
