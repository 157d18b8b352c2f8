package org.livex.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;

/**
 * Finds people whose name is typed in another script or spelling: Щукин, Shchukin, Ščukin and Schtschukin find each
 * other. It rather finds one too many than misses one, so it is for search only, never for telling people apart.
 */
public final class Names {
    /**
     * Sounds that languages spell differently become one letter: sibilants without their hacek, all of k, c, ch and ts,
     * g with h and kh (Гончаренко is Honcharenko in Ukrainian), i with y and j, ё with e.
     */
    private static final Transliterator KEY =
            Transliterator.createFromRules("name-key", """
            :: Lower ;
            :: NFC ;
            šč > s ; дж > i ; џ > i ; dž > i ;
            щ > s ;  ш > s ;  ж > z ;  ч > k ;  ц > k ;  х > g ;  й > i ;  ы > i ;  э > e ;  ё > e ;
            ю > iu ; я > ia ; є > ie ; ї > i ;  ў > u ;  ґ > g ;  ъ > ;   ь > ;   ѓ > g ;  ќ > k ;
            ђ > d ;  ћ > k ;  љ > li ; њ > ni ; ј > i ;  ұ > u ;  ү > u ;  ө > o ;  ә > a ;
            қ > k ;  ғ > g ;  ң > n ;  һ > g ;  lj > li ; nj > ni ;
            :: Any-Latin ;
            :: Latin-ASCII ;
            :: Lower ;
            [al el] { [\\-'’] > ;
            [\\- _.,] > ' ' ;
            [^a-z0-9\\ ] > ;
            :: Null ;
            schtsch > s ; shch > s ; chtch > s ; szcz > s ; tsch > k ; tch > k ; sch > s ; dzh > i ; dj > i ;
            sh > s ; sz > s ; zh > z ; rz > z ; dz > z ;
            cz > k ; ch > k ; ts > k ; tz > k ; kh > g ; gh > g ; ph > f ; th > t ; ck > k ;
            ou > u ; ue > u ; oe > o ; ae > a ;
            c > k ; q > k ; h > g ; w > v ; y > i ; j > i ; x > ks ;
            :: Null ;
            ie > e ; io > e ;
            :: Null ;
            """ + doubledLettersOnce(), Transliterator.FORWARD);

    /** Arabic and Hebrew script leave most vowels out, and write the long ones with letters that are consonants too. */
    private static final Transliterator CONSONANTS = Transliterator.createFromRules(
            "name-consonants", "[aeiouv] > ; :: Null ;" + doubledLettersOnce(), Transliterator.FORWARD);

    private static final UnicodeSet ABJAD = new UnicodeSet("[[:Arabic:][:Hebrew:]]").freeze();

    /** A mute ending: Khadija is written with it and spoken without. */
    private static final String MUTE_ENDING = "[هةہ](?!\\p{L})";

    private static final int FEWEST_CONSONANTS = 2;

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private Names() {}

    /** Equal for spellings of the same name in different scripts. Not for people to read. */
    public static String searchKey(String name) {
        return KEY.transliterate(name.replaceAll(MUTE_ENDING, "")).strip().replaceAll(" +", " ");
    }

    /**
     * Equal for names that a reader takes for one another, as those that differ by a Cyrillic а for a Latin one (Unicode
     * Technical Standard 39, and without regard to case). Not for people to read.
     */
    public static String looks(String name) {
        return UCharacter.foldCase(LOOKS.getSkeleton(name.strip().replaceAll("\\s+", " ")), true);
    }

    /** Whether what somebody typed is this name or a part of it, whatever the script of either. */
    public static boolean finds(String typed, String name) {
        String typedKey = searchKey(typed);
        String nameKey = searchKey(name);
        if (typedKey.length() == 1 && typed.strip().length() > 1) {
            // Several letters for one sound, such as ch: most names have it somewhere.
            return (" " + nameKey).contains(" " + typedKey);
        }
        if (nameKey.contains(typedKey)) {
            return !typedKey.isEmpty();
        }
        boolean withoutVowels = ABJAD.containsSome(typed) || ABJAD.containsSome(name);
        if (!withoutVowels) {
            return false;
        }
        String typedConsonants = CONSONANTS.transliterate(typedKey).strip();
        return typedConsonants.length() >= FEWEST_CONSONANTS
                && CONSONANTS.transliterate(nameKey).contains(typedConsonants);
    }

    private static String doubledLettersOnce() {
        StringBuilder rules = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            rules.append(letter).append(" { ").append(letter).append(" > ;\n");
        }
        return rules.toString();
    }
}
