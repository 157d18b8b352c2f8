package org.livex.phone.words;

import android.icu.text.LocaleDisplayNames;
import android.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reads which language. The server's and the web clients' matching say the same, held to the same cases. */
public final class Languages {
    public static final String ENGLISH = "en";

    /** Where buttons and menus exist, by their own names, in the order in which people are offered them. */
    private static final Map<String, String> SHIPPED = new LinkedHashMap<>();

    static {
        SHIPPED.put(ENGLISH, "English");
        SHIPPED.put("ru", "Русский");
        SHIPPED.put("uk", "Українська");
        SHIPPED.put("ro", "Română");
        SHIPPED.put("it", "Italiano");
        SHIPPED.put("fr", "Français");
        SHIPPED.put("es", "Español");
        SHIPPED.put("de", "Deutsch");
        SHIPPED.put("tr", "Türkçe");
        SHIPPED.put("ar", "العربية");
        SHIPPED.put("fa", "فارسی");
        SHIPPED.put("kk", "Қазақша");
    }

    /** Whose readers read the language with ease. */
    private static final Map<String, List<String>> RELATIVES = Map.of(
            "ar", List.of("acm", "aeb", "apc", "ary", "arz"),
            "de", List.of("gsw", "lb", "rm"),
            "es", List.of("ca", "eu", "gl"),
            "fa", List.of("pes", "prs"),
            "fr", List.of("br", "co", "ht", "oc"),
            "it", List.of("la", "scn"),
            "ro", List.of("mo"),
            "ru", List.of("be"),
            "tr", List.of("az", "azj"));

    /** Whose readers probably read the language too: used only if nothing else that they listed is there. */
    private static final Map<String, List<String>> PROBABLY_READ_BY = Map.of(
            "ar", List.of("ckb"),
            "es", List.of("qu"),
            "fr", List.of("ln", "mg", "wo"),
            "ru", List.of("ab", "hy", "ky", "mn", "tg", "tk", "tt", "uz"),
            "tr", List.of("kmr", "ku"));

    private static final Set<String> RIGHT_TO_LEFT =
            new HashSet<>(Arrays.asList("ar", "fa", "he", "ur", "ps", "prs", "ckb", "sd", "ug", "yi", "dv"));

    private Languages() {}

    public static List<String> shipped() {
        return List.copyOf(SHIPPED.keySet());
    }

    /** The language of buttons and menus: the first of the wanted ones, best first, that they exist in; else English. */
    public static String forInterface(List<String> wanted) {
        String found = readableOf(SHIPPED.keySet(), wanted);
        return found == null ? ENGLISH : found;
    }

    /** The one of the available languages that a reader of the wanted ones, best first, reads best; null for none. */
    public static @Nullable String readableOf(Collection<String> available, List<String> wanted) {
        for (String reader : wanted) {
            String own = find(available, base(reader));
            String easy = own != null ? own : find(available, readBy(RELATIVES, base(reader)));
            if (easy != null) {
                return easy;
            }
        }
        for (String reader : wanted) {
            String probable = find(available, readBy(PROBABLY_READ_BY, base(reader)));
            if (probable != null) {
                return probable;
            }
        }
        return null;
    }

    /** It is the reader's language, in whatever region or script, or a close relative of it. */
    public static boolean readsWithEase(String reader, String language) {
        return base(reader).equals(base(language)) || base(language).equals(readBy(RELATIVES, base(reader)));
    }

    /** In whatever region or script. */
    public static boolean isSame(String one, String other) {
        return base(one).equals(base(other));
    }

    public static boolean isRightToLeft(String language) {
        return RIGHT_TO_LEFT.contains(base(language));
    }

    /** A language's own name (Русский). */
    public static String ownName(String language) {
        String own = SHIPPED.get(language);
        return own != null ? own : name(language, language);
    }

    /** A language's name in the reader's language (Russian, russo); its tag if nobody knows it. */
    public static String name(String language, String reader) {
        return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(reader))
                .localeDisplayName(ULocale.forLanguageTag(language));
    }

    static String base(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String find(Collection<String> available, @Nullable String base) {
        for (String tag : available) {
            if (base(tag).equals(base)) {
                return tag;
            }
        }
        return null;
    }

    private static @Nullable String readBy(Map<String, List<String>> readers, String reader) {
        for (Map.Entry<String, List<String>> language : readers.entrySet()) {
            if (language.getValue().contains(reader)) {
                return language.getKey();
            }
        }
        return null;
    }
}
