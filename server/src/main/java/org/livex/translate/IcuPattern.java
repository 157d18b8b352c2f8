package org.livex.translate;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.livex.i18n.Language;

/** The arguments of an ICU message (version 1) and how each is used; what is no message has none. */
final class IcuPattern {
    /** Every category that whole numbers have shows below this. */
    private static final int ENOUGH = 1_000;

    private IcuPattern() {}

    /** Whether an argument of this kind holds texts to choose from. */
    static boolean hasTexts(String kind) {
        return !kind.equals(MessagePattern.ArgType.NONE.name()) && !kind.equals(MessagePattern.ArgType.SIMPLE.name());
    }

    /** Name of each argument to its kind; empty where the text is not a well-formed pattern. */
    static Optional<SortedMap<String, String>> arguments(String text) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        try {
            pattern.parse(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
        SortedMap<String, String> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                arguments.put(
                        pattern.getSubstring(pattern.getPart(i + 1)),
                        part.getArgType().name());
            }
        }
        return Optional.of(arguments);
    }

    /** Categories that whole numbers have in this language, and one of the text's plurals has no words for. */
    static Set<String> missingForms(String text, Language language) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        pattern.parse(text);
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle()) {
                missing.addAll(missingForms(pattern, i, rules(part.getArgType(), language)));
            }
        }
        return missing;
    }

    private static PluralRules rules(MessagePattern.ArgType type, Language language) {
        return PluralRules.forLocale(
                ULocale.forLanguageTag(language.tag()),
                type == MessagePattern.ArgType.SELECTORDINAL
                        ? PluralRules.PluralType.ORDINAL
                        : PluralRules.PluralType.CARDINAL);
    }

    /** A number that has words of its own needs none of its category. */
    private static Set<String> missingForms(MessagePattern pattern, int argument, PluralRules rules) {
        Set<String> given = new HashSet<>();
        int i = argument + 1;
        while (i < pattern.getLimitPartIndex(argument)) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                given.add(pattern.getSubstring(part));
            }
            i = part.getType() == MessagePattern.Part.Type.MSG_START ? pattern.getLimitPartIndex(i) + 1 : i + 1;
        }
        Set<String> missing = new TreeSet<>();
        for (int n = 0; n < ENOUGH; n++) {
            String category = rules.select(n);
            if (!given.contains("=" + n) && !given.contains(category)) {
                missing.add(category);
            }
        }
        return missing;
    }
}
