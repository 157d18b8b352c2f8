package org.livex.translate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;
import org.livex.i18n.Language;

/** Whether an original says in words what its translation writes in digits: "two officers" is "2" in many a language. */
final class SpelledNumber {
    private SpelledNumber() {}

    static boolean isIn(String original, Language language, WrittenNumber number) {
        Integer small = number.inWords();
        if (small == null) {
            return false;
        }
        ULocale locale = ULocale.forLanguageTag(language.tag());
        String spelled = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(small.longValue());
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(lowered(spelled)) + "(?!\\p{L})")
                .matcher(lowered(original))
                .find();
    }

    private static String lowered(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
