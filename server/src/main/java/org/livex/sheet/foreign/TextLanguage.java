package org.livex.sheet.foreign;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** In which language a column is written: its heading may say it, else its letters and its little words speak for one. */
final class TextLanguage {
    /** So many cells of a column are enough. */
    static final int LOOKED_AT = 20;

    private static final int LEAST_NAME = 4;
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]{2,30})[)\\]}]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Letters that tell a language from the others of its script. */
    private static final Map<String, String> LETTERS = Map.of(
            "ru", "ыэъё",
            "uk", "іїєґ",
            "kk", "әғқңөұүһіы",
            "ar", "ةىؤئإأيك",
            "fa", "پچژگکی",
            "de", "äöüß",
            "es", "ñ¿¡",
            "fr", "çêœâî",
            "ro", "ășțâîşţ",
            "tr", "ğış");

    private static final Map<String, Set<String>> LITTLE_WORDS = Map.of(
            "en",
                    Set.of(
                            "the", "and", "of", "to", "is", "was", "for", "has", "with", "she", "they", "that", "her",
                            "his", "at"),
            "de", Set.of("der", "die", "das", "und", "ist", "ein", "eine", "von", "zu", "mit", "nicht"),
            "es", Set.of("el", "los", "las", "que", "y", "una", "ha", "por"),
            "fr", Set.of("le", "les", "des", "et", "est", "une", "du", "dans"),
            "it",
                    Set.of(
                            "il", "di", "che", "della", "è", "una", "gli", "ha", "la", "e", "un", "per", "non", "del",
                            "con"),
            "ro", Set.of("și", "este", "de", "la", "cu", "pe", "un", "o"),
            "ru", Set.of("и", "не", "что", "из", "по", "она", "они", "это"),
            "uk", Set.of("і", "не", "що", "із", "та", "вона", "вони", "це"),
            "kk", Set.of("және", "бұл", "мен", "үшін", "деп", "ол"),
            "tr", Set.of("ve", "bir", "bu", "için", "ile", "da"));

    /** Written with other letters too than those that are the likeliest. */
    private static final Set<String> OF_SEVERAL_SCRIPTS = Set.of(
            "sr", "bs", "kk", "ky", "uz", "az", "tk", "tg", "tt", "mn", "ku", "pa", "ks", "sd", "ms", "ro", "ug");

    /** By so much another language must be likelier than those of the exercise: a name has foreign letters too. */
    private static final int SURELY = 2;

    /** A heading, some of what stands under it, and all headings of its table. */
    record Sample(String heading, List<String> texts, List<String> headings) {
        Sample {
            texts = List.copyOf(texts);
            headings = List.copyOf(headings);
        }

        Sample(String heading, List<String> texts) {
            this(heading, texts, List.of());
        }
    }

    private TextLanguage() {}

    /** Whether two columns are one text in two languages. */
    static boolean differ(Sample one, Sample other, WorldWords world) {
        Optional<Language> first = said(one, world);
        Optional<Language> second = said(other, world);
        if (first.isPresent() && second.isPresent()) {
            return !first.equals(second);
        }
        String script = script(one.texts());
        String otherScript = script(other.texts());
        if (!script.isEmpty() && !otherScript.isEmpty() && !script.equals(otherScript)) {
            return true;
        }
        Language guess = guess(one, Languages.SHIPPED, world);
        Language otherGuess = guess(other, Languages.SHIPPED, world);
        return guess != null && otherGuess != null && !guess.base().equals(otherGuess.base());
    }

    /** Whether headings or letters leave no doubt that two columns are in two languages. */
    static boolean surelyDiffer(Sample one, Sample other, WorldWords world) {
        Optional<Language> first = said(one, world);
        Optional<Language> second = said(other, world);
        String script = script(one.texts());
        String otherScript = script(other.texts());
        return (first.isPresent()
                        && second.isPresent()
                        && !first.get().base().equals(second.get().base()))
                || (!script.isEmpty() && !otherScript.isEmpty() && !script.equals(otherScript));
    }

    /** What the heading names, unless it is written with letters that this language never has. */
    private static Optional<Language> said(Sample sample, WorldWords world) {
        String script = script(sample.texts());
        return named(sample.heading(), world)
                .filter(one -> script.isEmpty()
                        || OF_SEVERAL_SCRIPTS.contains(one.base())
                        || isWrittenIn(scriptOf(one), script));
    }

    /** Chinese, Japanese and Korean mix theirs; of a language that ICU does not know nobody can say it. */
    private static boolean isWrittenIn(String own, String script) {
        boolean mixes = own.startsWith("Han") || own.equals("Jpan") || own.equals("Kore");
        return own.isEmpty() || mixes || own.equals(script);
    }

    /** Null where nothing speaks for one of these. */
    static @Nullable Language guess(Sample sample, List<Language> candidates, WorldWords world) {
        Optional<Language> named = said(sample, world);
        if (named.isPresent()) {
            Language said = named.get();
            return candidates.stream()
                    .filter(one -> one.base().equals(said.base()))
                    .findFirst()
                    .orElse(null);
        }
        Language headed = headed(sample, candidates);
        if (headed != null) {
            return headed;
        }
        String script = script(sample.texts());
        List<Language> written =
                candidates.stream().filter(one -> script.equals(scriptOf(one))).toList();
        return written.size() == 1 ? written.getFirst() : likeliest(sample.texts(), written);
    }

    /** The language in which the headings are, unless what stands below contradicts: in letters of others, or in their words. */
    private static @Nullable Language headed(Sample sample, List<Language> candidates) {
        String script = script(sample.texts());
        Language said = HeadingLanguage.of(sample.heading(), sample.headings())
                .flatMap(base -> candidates.stream()
                        .filter(one -> one.base().equals(base))
                        .findFirst())
                .filter(one -> script.equals(scriptOf(one)))
                .orElse(null);
        if (said == null) {
            return null;
        }
        long own = score(sample.texts(), said);
        boolean contradicted = together(candidates, Languages.SHIPPED).stream()
                .filter(one -> !one.base().equals(said.base()) && script.equals(scriptOf(one)))
                .mapToLong(one -> score(sample.texts(), one))
                .anyMatch(score -> score >= SURELY && score > 2 * own);
        return contradicted ? null : said;
    }

    /** The first one that is written in the letters of the texts; null for none. */
    static @Nullable Language ofItsScript(Sample sample, List<Language> candidates) {
        String script = script(sample.texts());
        return candidates.stream()
                .filter(one -> script.equals(scriptOf(one)))
                .findFirst()
                .orElse(null);
    }

    /** The same, and where nothing tells the languages of other letters than the Latin ones apart, the first of them. */
    static @Nullable Language propose(Sample sample, List<Language> own, WorldWords world) {
        Language guess = guessAmongAll(sample, own, world);
        return guess != null || script(sample.texts()).equals("Latn")
                ? guess
                : ofItsScript(sample, together(own, Languages.SHIPPED));
    }

    /** One of {@code own}, unless heading or letters speak for another of Livex'. Null where nothing speaks for any. */
    static @Nullable Language guessAmongAll(Sample sample, List<Language> own, WorldWords world) {
        Language any = guess(sample, together(own, Languages.SHIPPED), world);
        Language one = guess(sample, own, world);
        boolean isHeaded = any != null && any.equals(headed(sample, together(own, Languages.SHIPPED)));
        if (any == null || any.equals(one) || isHeaded || said(sample, world).isPresent()) {
            return any == null ? one : any;
        }
        String script = script(sample.texts());
        long most = own.stream()
                .filter(language -> script.equals(scriptOf(language)))
                .mapToLong(language -> score(sample.texts(), language))
                .max()
                .orElse(-SURELY);
        return score(sample.texts(), any) >= most + SURELY ? any : one;
    }

    /** Those of the exercise first. */
    static List<Language> together(List<Language> own, List<Language> more) {
        return Stream.concat(own.stream(), more.stream()).distinct().toList();
    }

    /** {@code Message (ru)}, {@code Text EN}, {@code English text}: empty where the heading names none. */
    static Optional<Language> named(String heading, WorldWords world) {
        Matcher inside = IN_BRACKETS.matcher(heading);
        while (inside.find()) {
            Optional<Language> language = world.language(inside.group(1));
            if (language.isPresent()) {
                return language;
            }
        }
        return Arrays.stream(BETWEEN.split(heading, -1))
                .filter(word -> word.length() >= LEAST_NAME || isShippedTag(word))
                .map(world::language)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** As a tag in capitals only: a heading may have "it" and "de" in it as words. */
    private static boolean isShippedTag(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && Languages.SHIPPED.stream().anyMatch(one -> one.tag().equals(word.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Language likeliest(List<String> texts, List<Language> candidates) {
        Language best = null;
        long most = 0;
        boolean tied = false;
        for (Language one : candidates) {
            long score = score(texts, one);
            tied = score == most ? score > 0 : tied && score < most;
            if (score > most) {
                most = score;
                best = one;
            }
        }
        return tied ? null : best;
    }

    private static long score(List<String> texts, Language language) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        String letters = LETTERS.getOrDefault(language.base(), "");
        Set<String> little = LITTLE_WORDS.getOrDefault(language.base(), Set.of());
        return all.codePoints().filter(letter -> letters.indexOf(letter) >= 0).count()
                + Arrays.stream(BETWEEN.split(all, -1)).filter(little::contains).count();
    }

    private static String scriptOf(Language language) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())).getScript();
    }

    /** The one of most letters, empty where there are none. */
    private static String script(List<String> texts) {
        Map<String, Long> letters = new HashMap<>();
        texts.forEach(text -> text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UScript.getShortName(UScript.getScript(letter)), 1L, Long::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
