package org.livex.translate;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Words by category or exact number. */
    private record Plural(MessagePattern.ArgType type, Map<String, String> forms) {}

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

    /**
     * Categories that whole numbers have in this language, and one of the text's plurals has no words for. A form that is
     * there and empty is one, except in a text whose source has such, as the end of a word may be.
     */
    static Set<String> missingForms(String text, Language language, String source) {
        boolean mayBeEmpty = plurals(source).stream()
                .anyMatch(plural -> plural.forms().values().stream().anyMatch(String::isBlank));
        Set<String> missing = new TreeSet<>();
        for (Plural plural : plurals(text)) {
            PluralRules rules = rules(plural.type(), language);
            for (int n = 0; n < ENOUGH; n++) {
                String category = rules.select(n);
                String words = plural.forms().get(category);
                boolean hasWords = words != null && (mayBeEmpty || !words.isBlank());
                // A number that has words of its own needs none of its category.
                if (!hasWords && !plural.forms().containsKey("=" + n)) {
                    missing.add(category);
                }
            }
        }
        return missing;
    }

    /** What stands in one of the text's plurals as a category and is none of this language: no number ever takes it. */
    static Set<String> unusedForms(String text, Language language) {
        Set<String> unused = new TreeSet<>();
        for (Plural plural : plurals(text)) {
            Set<String> categories = rules(plural.type(), language).getKeywords();
            plural.forms().keySet().stream()
                    .filter(form -> !form.startsWith("=") && !categories.contains(form))
                    .forEach(unused::add);
        }
        return unused;
    }

    private static PluralRules rules(MessagePattern.ArgType type, Language language) {
        return PluralRules.forLocale(
                ULocale.forLanguageTag(language.tag()),
                type == MessagePattern.ArgType.SELECTORDINAL
                        ? PluralRules.PluralType.ORDINAL
                        : PluralRules.PluralType.CARDINAL);
    }

    /** Each of a well-formed message, also those within others. */
    private static List<Plural> plurals(String text) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        pattern.parse(text);
        List<Plural> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle()) {
                plurals.add(new Plural(part.getArgType(), forms(pattern, i)));
            }
        }
        return plurals;
    }

    private static Map<String, String> forms(MessagePattern pattern, int argument) {
        Map<String, String> forms = new HashMap<>();
        String selector = "";
        int i = argument + 1;
        while (i < pattern.getLimitPartIndex(argument)) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selector = pattern.getSubstring(part);
            }
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
                forms.put(
                        selector,
                        pattern.getPatternString()
                                .substring(part.getLimit(), pattern.getPart(i).getIndex()));
            }
            i++;
        }
        return forms;
    }
}
