package org.livex.phone.model.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that are typed in another script or spelling, as the server's search for names does: Краснов and Krasnov find each
 * other. Needs no network. It rather finds one too many than misses one.
 */
public final class NameKey {
    private static final Pass LETTERS = new Pass(
            "šč>s дж>i џ>i dž>i щ>s ш>s ж>z ч>k ц>k х>g й>i ы>i э>e ё>e ю>iu я>ia є>ie ї>i ў>u ґ>g ъ> ь> ѓ>g ќ>k ђ>d ћ>k љ>li "
                    + "њ>ni ј>i ұ>u ү>u ө>o ә>a қ>k ғ>g ң>n һ>g lj>li nj>ni а>a б>b в>v г>g д>d е>e з>z и>i к>k л>l м>m н>n "
                    + "о>o п>p р>r с>s т>t у>u ф>f і>i ß>ss æ>ae œ>oe ø>o ł>l đ>d ð>d þ>th ı>i ا>a أ>a إ>i آ>a ب>b پ>p ت>t "
                    + "ث>t ج>i چ>k ح>g خ>g د>d ذ>d ر>r ز>z ژ>z س>s ش>s ص>s ض>d ط>t ظ>z غ>g ف>f ق>k ك>k ک>k گ>g ل>l م>m ن>n "
                    + "ه>g و>v ؤ>v ي>i ی>i ى>i ئ>i");
    private static final Pass SPELLINGS = new Pass(
            "schtsch>s shch>s chtch>s szcz>s tsch>k tch>k sch>s dzh>i dj>i sh>s sz>s zh>z rz>z dz>z cz>k ch>k ts>k tz>k kh>g gh>g "
                    + "ph>f th>t ck>k ou>u ue>u oe>o ae>a c>k q>k h>g w>v y>i j>i x>ks");
    private static final Pass JOINED = new Pass("ie>e io>e");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]");
    private static final Pattern TWICE = Pattern.compile("([a-z])\\1+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouv]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern ARTICLE = Pattern.compile("(^|[^\\p{L}])(?:[ae]l[-'’]|ال(?=\\p{L}{2}))");

    /** Arabic script leaves most vowels out. */
    private static final Pattern ABJAD = Pattern.compile("[\\u0600-\\u06ff]");

    /** Khadija is written with it and spoken without. */
    private static final Pattern MUTE_ENDING = Pattern.compile("[هةہ]$");

    private static final int FEWEST = 3;
    private static final int MOST_KEPT = 1_000;

    /** Nobody waits for the same page to be spelled again with each letter. */
    private static final Map<String, List<Sounds>> KEPT = new LinkedHashMap<>();

    private NameKey() {}

    private record Sounds(String key, String consonants, boolean isAbjad) {
        boolean begins(Sounds word) {
            return begins(word.key, key) || ((isAbjad || word.isAbjad) && begins(word.consonants, consonants));
        }

        private static boolean begins(String word, String typed) {
            return (typed.length() >= FEWEST && word.startsWith(typed))
                    || (typed.length() == FEWEST - 1 && word.equals(typed));
        }
    }

    /** At each place the first that fits; what came of it is not looked at again in this pass. */
    private static final class Pass {
        private final Map<String, String> sounds = new LinkedHashMap<>();
        private final Pattern any;

        Pass(String rules) {
            for (String rule : rules.split(" ", -1)) {
                int arrow = rule.indexOf('>');
                sounds.put(rule.substring(0, arrow), rule.substring(arrow + 1));
            }
            any = Pattern.compile(String.join("|", sounds.keySet()));
        }

        String of(String text) {
            Matcher found = any.matcher(text);
            StringBuilder all = new StringBuilder();
            int end = 0;
            while (found.find()) {
                all.append(text, end, found.start()).append(sounds.get(found.group()));
                end = found.end();
            }
            return all.append(text, end, text.length()).toString();
        }
    }

    /** Whether a word of the text begins as what was typed sounds. */
    public static boolean soundsIn(String typed, String text) {
        List<Sounds> wanted = allSounds(typed);
        List<Sounds> words = soundsOf(text);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(one -> words.stream().anyMatch(one::begins));
    }

    private static synchronized List<Sounds> soundsOf(String text) {
        List<Sounds> known = KEPT.get(text);
        if (known == null) {
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear();
            }
            known = allSounds(text);
            KEPT.put(text, known);
        }
        return known;
    }

    private static List<Sounds> allSounds(String text) {
        String withoutArticles = ARTICLE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1");
        List<Sounds> all = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(withoutArticles, -1)) {
            Sounds sounds = soundsOfWord(word);
            if (!sounds.key.isEmpty()) {
                all.add(sounds);
            }
        }
        return all;
    }

    private static Sounds soundsOfWord(String word) {
        String spoken = Normalizer.normalize(MUTE_ENDING.matcher(word).replaceAll(""), Normalizer.Form.NFC);
        String apart = Normalizer.normalize(LETTERS.of(spoken), Normalizer.Form.NFD);
        String latin = LETTERS.of(MARKS.matcher(apart).replaceAll(""));
        String key = once(JOINED.of(SPELLINGS.of(OTHERS.matcher(latin).replaceAll(""))));
        return new Sounds(
                key,
                once(VOWELS.matcher(key).replaceAll("")),
                ABJAD.matcher(word).find());
    }

    private static String once(String text) {
        return TWICE.matcher(text).replaceAll("$1");
    }
}
