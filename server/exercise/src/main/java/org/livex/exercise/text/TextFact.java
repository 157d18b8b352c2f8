package org.livex.exercise.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What happened to single texts. */
public sealed interface TextFact extends Fact {
    /**
     * All translations are older than their source from here on. {@code small} where it is of rules or a briefing and whoever has
     * confirmed them need not do so anew; else null.
     */
    record SourceRevised(
            TextRef text,
            String body,
            int revision,
            @Nullable Boolean small) implements TextFact {
        public SourceRevised(TextRef text, String body, int revision) {
            this(text, body, revision, null);
        }
    }

    /** {@code number} counts the wordings of this language from 1. */
    record TextTranslated(TextRef text, Language language, int number, TextVersion version) implements TextFact {}

    record TranslationApproved(TextRef text, Language language, int number) implements TextFact {}

    record TranslationReturned(TextRef text, Language language, int number, String note) implements TextFact {}

    record TranslationsAssigned(
            List<TextRef> texts,
            Language language,
            @Nullable PersonId to) implements TextFact {
        public TranslationsAssigned {
            texts = List.copyOf(texts);
        }
    }

    /** It went out although some of its recipients do not read it. */
    record TranslationWanted(InjectId inject, Set<Language> languages) implements TextFact {
        public TranslationWanted {
            languages = Set.copyOf(languages);
        }
    }
}
