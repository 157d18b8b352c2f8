package org.livex.translate;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import org.livex.i18n.Language;

/** Which language of the readers a file's language is: tools write {@code ru-RU} or {@code rus} for what readers have as {@code ru}. */
final class ReaderLanguages {
    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

    private ReaderLanguages() {}

    /** That of the readers with the same words and letters; what the file says where there is none, or no single one. */
    static Language of(Language written, List<Language> languages) {
        if (languages.contains(written)) {
            return written;
        }
        List<Language> same =
                languages.stream().filter(language -> same(language, written)).toList();
        return same.stream()
                .filter(language -> likely(language).equals(likely(written)))
                .findFirst()
                .orElseGet(() -> same.size() == 1 ? same.getFirst() : canonical(written));
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
