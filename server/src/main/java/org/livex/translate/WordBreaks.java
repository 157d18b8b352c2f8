package org.livex.translate;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.livex.i18n.Language;

/** A text's words where its language parts them (UAX 29 with ICU's dictionaries), in a form that can be compared. */
final class WordBreaks {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Set<String> DOTLESS_I = Set.of("tr", "az");

    /** {@code from} and {@code to} are where it stands in the text; {@code folded} is without case and vowel signs. */
    record Word(int from, int to, String folded) {}

    private WordBreaks() {}

    static List<Word> of(String text, Language language) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language.tag()));
        breaks.setText(text);
        List<Word> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                String folded = folded(text.substring(from, to), language);
                if (!folded.isEmpty()) {
                    words.add(new Word(from, to, folded));
                }
            }
        }
        return words;
    }

    /** One letter for those that keyboards mix up: Arabic and Persian kaf and yeh, all alefs, ё and е. */
    static String folded(String word, Language language) {
        String lower = UCharacter.foldCase(
                NFKC.normalize(word),
                DOTLESS_I.contains(language.base())
                        ? UCharacter.FOLD_CASE_EXCLUDE_SPECIAL_I
                        : UCharacter.FOLD_CASE_DEFAULT);
        return lower.replaceAll("[\\u0640\\u064B-\\u065F\\u0670\\u200C-\\u200F\\u2066-\\u2069]", "")
                .replaceAll("[أإآٱ]", "ا")
                .replace('ك', 'ک')
                .replaceAll("[يى]", "ی")
                .replace('ё', 'е')
                .replace('’', '\'');
    }
}
