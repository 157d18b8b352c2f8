package org.livex.i18n;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language in which a reader gets a text. The rule, in this order:
 *
 * <ol>
 *   <li>The first wanted language that has a version of its own, or else in a close relative. What readers say comes
 *       before what we know of languages: a second wanted language that exists beats a guess about the first.
 *   <li>The first wanted language that has a version in its other script, or in a language that CLDR expects its
 *       readers to read too (Russian for Tajik).
 *   <li>The source.
 * </ol>
 *
 * A choice that is neither the reader's first language nor a close relative of it is {@link Fit#UNTRANSLATED}.
 * "Close" is at most as far as Russian is from Belarusian in CLDR's language distances; Ukrainian to Russian is not.
 */
public final class Languages {
    public static final Language ENGLISH = Language.of("en");

    /** The interface exists in these; each has a catalog. English first, for it is the source of the others. */
    public static final List<Language> SHIPPED = List.of(
            ENGLISH,
            Language.of("ru"),
            Language.of("uk"),
            Language.of("ro"),
            Language.of("it"),
            Language.of("fr"),
            Language.of("es"),
            Language.of("de"),
            Language.of("tr"),
            Language.of("ar"),
            Language.of("fa"),
            Language.of("kk"));

    private static final Set<Language> SHIPPED_SET = Set.copyOf(SHIPPED);

    /** CLDR keeps silent on these. Serbs read both alphabets, Croats the Latin one; Azerbaijanis grow up with Turkish. */
    private static final Map<String, List<ULocale>> RELATIVES = Map.of(
            "sr", List.of(new ULocale("bs"), new ULocale("hr")),
            "bs", List.of(new ULocale("hr"), new ULocale("sr_Latn"), new ULocale("sr")),
            "hr", List.of(new ULocale("bs"), new ULocale("sr_Latn")),
            "az", List.of(new ULocale("tr")));

    private static final int MOST_REMEMBERED = 4_096;

    private static final Map<Question, Choice> ANSWERS = new ConcurrentHashMap<>();

    private static final ULocale BELARUSIAN = new ULocale("be");
    private static final ULocale RUSSIAN = new ULocale("ru");

    private record Question(List<Language> wanted, Set<Language> available, Language source) {}

    private Languages() {}

    /**
     * Best first in {@code wanted}, which may be empty. The source counts as available even if it is not among
     * {@code available}.
     */
    public static Choice choose(List<Language> wanted, Set<Language> available, Language source) {
        Question question = new Question(List.copyOf(wanted), Set.copyOf(available), source);
        Choice known = ANSWERS.get(question);
        if (known != null) {
            return known;
        }
        // Wanted languages come from devices, so anybody could fill the memory with invented lists.
        if (ANSWERS.size() >= MOST_REMEMBERED) {
            ANSWERS.clear();
        }
        Choice answer = decide(question);
        ANSWERS.put(question, answer);
        return answer;
    }

    /** The interface's language for somebody who wants these. */
    public static Language forInterface(List<Language> wanted) {
        return choose(wanted, SHIPPED_SET, ENGLISH).language();
    }

    /** The language's name in itself, as a menu shows it: Русский, Română, العربية. */
    public static String autonym(Language language) {
        // Some languages write their name in lower case even at the start of a menu's line, others do not.
        return CaseMap.toTitle()
                .wholeString()
                .noLowercase()
                .apply(locale(language).toLocale(), null, name(language, language));
    }

    /** The language's name for a reader of another one; the tag where CLDR has no name. */
    public static String name(Language language, Language reader) {
        return LocaleDisplayNames.getInstance(
                        locale(reader), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU, DisplayContext.DIALECT_NAMES)
                .localeDisplayName(locale(language));
    }

    public static boolean isRightToLeft(Language language) {
        return locale(language).isRightToLeft();
    }

    /** Replaces retired and too narrow codes as CLDR does: {@code prs} is {@code fa-AF}, {@code mo} is {@code ro}. */
    static ULocale locale(Language language) {
        return ULocale.createCanonical(ULocale.forLanguageTag(language.tag()));
    }

    private static Choice decide(Question question) {
        Versions versions = new Versions(question.available(), question.source());
        for (Language wanted : question.wanted()) {
            Language version = versions.ownOrRelated(wanted);
            if (version != null) {
                boolean first = wanted.equals(question.wanted().getFirst());
                return new Choice(version, first ? fit(wanted, version) : Fit.UNTRANSLATED);
            }
        }
        for (Language wanted : question.wanted()) {
            Language version = versions.probablyRead(wanted);
            if (version != null) {
                return new Choice(version, Fit.UNTRANSLATED);
            }
        }
        return new Choice(question.source(), Fit.UNTRANSLATED);
    }

    private static Fit fit(Language wanted, Language version) {
        ULocale one = ULocale.addLikelySubtags(locale(wanted));
        ULocale other = ULocale.addLikelySubtags(locale(version));
        boolean same =
                one.getLanguage().equals(other.getLanguage()) && one.getScript().equals(other.getScript());
        return same ? Fit.EXACT : Fit.RELATED;
    }

    /** The languages in which one text exists. */
    private static final class Versions {
        private final Map<ULocale, Language> byLocale = new HashMap<>();
        private final LocaleMatcher related;
        private final LocaleMatcher readToo;

        Versions(Set<Language> available, Language source) {
            List<ULocale> locales = new ArrayList<>();
            // In a fixed order with the source first, for ICU prefers the earlier of two that are equally near.
            List<Language> inOrder = new ArrayList<>(List.of(source));
            inOrder.addAll(new TreeSet<>(available));
            for (Language language : inOrder) {
                ULocale locale = locale(language);
                if (byLocale.putIfAbsent(locale, language) == null) {
                    locales.add(locale);
                }
            }
            related = matcher(locales).setMaxDistance(BELARUSIAN, RUSSIAN).build();
            readToo = matcher(locales).build();
        }

        @Nullable Language ownOrRelated(Language wanted) {
            Language version = best(related, wanted);
            return version != null
                    ? version
                    : RELATIVES.getOrDefault(locale(wanted).getLanguage(), List.of()).stream()
                            .map(byLocale::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }

        @Nullable Language probablyRead(Language wanted) {
            String language = locale(wanted).getLanguage();
            Optional<Language> otherScript = byLocale.entrySet().stream()
                    .filter(version -> version.getKey().getLanguage().equals(language))
                    .map(Map.Entry::getValue)
                    .min(Language::compareTo);
            return otherScript.orElseGet(() -> best(readToo, wanted));
        }

        private @Nullable Language best(LocaleMatcher matcher, Language wanted) {
            ULocale locale = locale(wanted);
            Language own = byLocale.get(locale);
            return own != null
                    ? own
                    : byLocale.get(matcher.getBestMatchResult(locale).getSupportedULocale());
        }

        private static LocaleMatcher.Builder matcher(List<ULocale> locales) {
            return LocaleMatcher.builder().setSupportedULocales(locales).setNoDefaultLocale();
        }
    }
}
