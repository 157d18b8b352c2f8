package org.livex.translate;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.livex.i18n.Language;

/** Which language of the readers a file's language is: tools write {@code ru-RU} or {@code rus} for what readers have as {@code ru}. */
final class ReaderLanguages {
    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

    private ReaderLanguages() {}

    /**
     * That of the readers with the same words and letters, or else of what is written here already; what the file says where
     * there is none, or no single one.
     */
    static Language of(Language written, Collection<Language> readers, Collection<Language> texts) {
        if (readers.contains(written) || texts.contains(written)) {
            return written;
        }
        return found(written, readers).or(() -> found(written, texts)).orElseGet(() -> canonical(written));
    }

    private static Optional<Language> found(Language written, Collection<Language> languages) {
        List<Language> same = languages.stream()
                .filter(language -> same(language, written))
                .distinct()
                .toList();
        return same.stream()
                .filter(language -> likely(language).equals(likely(written)))
                .findFirst()
                .or(() -> same.stream()
                        .filter(language -> language.tag().equals(language.base()))
                        .findFirst())
                .or(() -> same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty());
    }

    /** In the same language and script, wherever it is spoken. */
    static boolean same(Language one, Language other) {
        ULocale here = likely(one);
        ULocale there = likely(other);
        return here.getLanguage().equals(there.getLanguage())
                && here.getScript().equals(there.getScript());
    }

    /** Whether there is a language of this name; {@code russian} is a well-formed tag and none. */
    static boolean isKnown(Language language) {
        return KNOWN.contains(new ULocale(language.base()).getLanguage());
    }

    private static Language canonical(Language written) {
        String base = new ULocale(written.base()).getLanguage();
        return Language.of(base + written.tag().substring(written.base().length()));
    }

    private static ULocale likely(Language language) {
        return ULocale.addLikelySubtags(
                ULocale.forLanguageTag(canonical(language).tag()));
    }
}
