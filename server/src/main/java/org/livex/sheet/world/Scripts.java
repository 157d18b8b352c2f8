package org.livex.sheet.world;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** In whose letters languages and texts are written, by the four letters of ISO 15924. */
public final class Scripts {
    private static final String LATIN = "Latn";

    /** Written with other letters too than those that are the likeliest. */
    private static final Set<String> OF_SEVERAL = Set.of(
            "sr", "bs", "kk", "ky", "uz", "az", "tk", "tg", "tt", "mn", "ku", "pa", "ks", "sd", "ms", "ro", "ug");

    /** Told also where they are written in Latin letters. */
    private static final Set<String> IN_LATIN_TOO = Set.of("sr");

    private static final Map<Language, String> KNOWN = Stream.concat(
                    Languages.SHIPPED.stream(), KnownLanguages.ALL.stream())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(language -> language, Scripts::likely));

    private Scripts() {}

    /** In whose letters it is written mostly. */
    public static String of(Language language) {
        String known = KNOWN.get(language);
        return known == null ? likely(language) : known;
    }

    private static String likely(Language language) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())).getScript();
    }

    /** Whether a text in these letters may be told to be in it. */
    public static boolean isWrittenIn(Language language, String script) {
        return script.equals(of(language)) || (script.equals(LATIN) && IN_LATIN_TOO.contains(language.base()));
    }

    public static boolean isOfSeveral(Language language) {
        return OF_SEVERAL.contains(language.base());
    }

    /** Whether more than half of the texts that have letters at all are mostly in these. */
    public static boolean isOfMost(String script, List<String> texts) {
        List<String> each = texts.stream()
                .map(text -> of(List.of(text)))
                .filter(one -> !one.isEmpty())
                .toList();
        return each.stream().filter(script::equals).count() * 2 > each.size();
    }

    /** The one of most letters, empty where there are none. */
    public static String of(List<String> texts) {
        Map<String, Long> letters = new HashMap<>();
        texts.forEach(text -> text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UScript.getShortName(UScript.getScript(letter)), 1L, Long::sum)));
        String most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return switch (most) {
            case "Hira", "Kana" -> "Jpan";
            case "Hani" -> letters.containsKey("Hira") || letters.containsKey("Kana") ? "Jpan" : "Hans";
            case "Hang" -> "Kore";
            default -> most;
        };
    }
}
