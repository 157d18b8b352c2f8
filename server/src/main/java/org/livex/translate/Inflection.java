package org.livex.translate;

import java.util.Map;
import org.livex.i18n.Language;

/**
 * Whether a word of a text is a form of a word of the glossary. No dictionary: the beginnings agree, and no more of the
 * ends differs than the language bends. It finds one form too many rather than miss one, for it is a hint to a person.
 */
final class Inflection {
    /** Letters that a form may lack of the glossary's word, and letters that may follow instead. */
    private record Bend(int lost, int added) {}

    private static final Bend USUAL = new Bend(1, 3);
    private static final Map<String, Bend> BENDS = Map.of(
            "ru", new Bend(2, 3),
            "uk", new Bend(2, 3),
            "ro", new Bend(2, 4),
            "it", new Bend(2, 2),
            "es", new Bend(2, 3),
            "tr", new Bend(1, 8),
            "kk", new Bend(1, 8),
            "fa", new Bend(0, 4),
            "ar", new Bend(1, 3));

    private static final int SHORTEST_STEM = 3;

    /** Shorter words would be hardly themselves without two letters. */
    private static final int LONG_STEM = 6;

    /** What Arabic writes together with the word: and, so, with, like, for, and the article. */
    private static final String ARABIC_BEFORE = "^[وف]?(?:بال|کال|لل|ال|[بکل](?=.{3}))?";

    private Inflection() {}

    /** The part of a word that begins all its forms in the same way; for looking words up. */
    static String stem(String folded, Language language) {
        return language.base().equals("ar") && folded.length() > SHORTEST_STEM ? withoutArabicBefore(folded) : folded;
    }

    /** Both as {@link #stem} answers them. */
    static boolean isFormOf(String stem, String word, Language language) {
        if (word.equals(stem)) {
            return true;
        }
        Bend bend = BENDS.getOrDefault(language.base(), USUAL);
        int common = 0;
        int most = Math.min(stem.length(), word.length());
        while (common < most && stem.charAt(common) == word.charAt(common)) {
            common++;
        }
        int lost = stem.length() < LONG_STEM ? Math.min(1, bend.lost()) : bend.lost();
        return common >= Math.max(SHORTEST_STEM, stem.length() - lost) && word.length() - common <= bend.added();
    }

    private static String withoutArabicBefore(String folded) {
        String bare = folded.replaceFirst(ARABIC_BEFORE, "");
        return bare.length() >= SHORTEST_STEM ? bare : folded;
    }
}
