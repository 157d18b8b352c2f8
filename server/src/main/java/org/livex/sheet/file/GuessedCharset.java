package org.livex.sheet.file;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which encoding of one byte a text is: guessed by its bytes, and by the script of what beside it is UTF-8. */
final class GuessedCharset {
    private static final int LEAST_CONFIDENCE = 10;
    private static final Charset DOS_CYRILLIC = Charset.forName("IBM866");

    /** Fewer letters are no evidence. */
    private static final int LEAST_OF_DOS = 8;

    private static final Charset RUSSIAN_OF_UNIX = Charset.forName("KOI8-R");
    private static final Charset UKRAINIAN_OF_UNIX = Charset.forName("KOI8-U");
    private static final Charset HEBREW = Charset.forName("windows-1255");

    /** Where KOI8-R has lines for drawing boxes. */
    private static final Pattern UKRAINIAN_LETTER = Pattern.compile("[єіїґЄІЇҐ]");

    private static final Pattern SMALL_CYRILLIC = Pattern.compile("[а-яєіїґ]");
    private static final Pattern CAPITAL_CYRILLIC = Pattern.compile("[А-ЯЄІЇҐ]");

    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final Charset GREEK = Charset.forName("windows-1253");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** The pages of Windows, one for each script of Livex. */
    private static final List<Charset> OF_SCRIPTS = List.of(CYRILLIC, Charset.forName("windows-1256"), WESTERN, GREEK);

    /** As windows-1254 numbers them: ğ, ı, İ and Ğ, and with them ş, ç, ö, ü, â, î and û. */
    private static final String TURKISH_ALONE = "\u00f0\u00fd\u00dd\u00d0";

    private static final String TURKISH_LETTERS =
            TURKISH_ALONE + "\u00fe\u00de\u00e7\u00c7\u00f6\u00d6\u00fc\u00dc\u00e2\u00c2\u00ee\u00ce\u00fb\u00db";

    private static final Pattern GREEK_WORD = Pattern.compile("[\\u0370-\\u03FF]{4,}");
    private static final Pattern ACCENT = Pattern.compile("[\\u0386-\\u0390\\u03AC-\\u03B0\\u03CA-\\u03CE]");
    private static final Pattern SMALL_THEN_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Pattern TWO_SCRIPTS_IN_A_WORD =
            Pattern.compile("[A-Za-z][\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}][A-Za-z]");

    /** Seen before, by its zeros. */
    private static final String OF_SEVERAL_BYTES = "UTF-";

    private static final int FIRST_NOT_ASCII = 0x80;

    private GuessedCharset() {}

    /** {@code beside} is what the same file has in UTF-8, empty for nothing. Null where nothing is likely. */
    static @Nullable Charset of(byte[] bytes, String beside) {
        Charset guess = guess(bytes, beside);
        boolean isDoubtful = guess == null
                || guess.equals(WESTERN)
                || TWO_SCRIPTS_IN_A_WORD.matcher(new String(bytes, guess)).find();
        return isDoubtful ? CentralEuropean.insteadOf(WESTERN, bytes, guess) : guess;
    }

    private static @Nullable Charset guess(byte[] bytes, String beside) {
        if (isCyrillicOfDos(bytes)) {
            return DOS_CYRILLIC;
        }
        List<Charset> likely = likely(bytes);
        if (likely.isEmpty()) {
            return isIn(UScript.CYRILLIC, new String(bytes, CYRILLIC)) ? CYRILLIC : null;
        }
        int script = script(beside);
        Charset first = Stream.concat(likely.stream(), OF_SCRIPTS.stream())
                .filter(charset -> script != UScript.UNKNOWN && isIn(script, new String(bytes, charset)))
                .findFirst()
                .orElse(likely.getFirst());
        if (isUkrainianOfUnix(bytes, first)) {
            return UKRAINIAN_OF_UNIX;
        }
        if (first.equals(GREEK) && script != UScript.GREEK && isRatherCyrillic(bytes)) {
            return CYRILLIC;
        }
        return isTurkish(bytes) ? TURKISH : first;
    }

    private static List<Charset> likely(byte[] bytes) {
        CharsetMatch[] matches = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, bytes.length))
                .detectAll();
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
                .map(match -> windows(match.getName()))
                .filter(name -> !name.startsWith(OF_SEVERAL_BYTES))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    /** With no capital behind a small letter, as Cyrillic has them where it is read in the other old encoding. */
    private static boolean isIn(int script, String text) {
        return script(text) == script && !SMALL_THEN_CAPITAL.matcher(text).find();
    }

    /** That of most letters beyond ASCII. */
    private static int script(String text) {
        Map<Integer, Integer> scripts = new HashMap<>();
        text.codePoints()
                .filter(letter -> letter >= FIRST_NOT_ASCII && Character.isLetter(letter))
                .forEach(letter -> scripts.merge(UScript.getScript(letter), 1, Integer::sum));
        return scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.UNKNOWN);
    }

    /** The same bytes are letters on both pages; but Greek has an accent in each longer word, and Russian has not. */
    private static boolean isRatherCyrillic(byte[] bytes) {
        List<String> words = GREEK_WORD
                .matcher(new String(bytes, GREEK))
                .results()
                .map(MatchResult::group)
                .toList();
        long accents =
                words.stream().filter(word -> ACCENT.matcher(word).find()).count();
        String cyrillic = new String(bytes, CYRILLIC);
        return accents * 2 < Math.max(1, words.size())
                && script(cyrillic) == UScript.CYRILLIC
                && !SMALL_THEN_CAPITAL.matcher(cyrillic).find();
    }

    /**
     * No detector knows it: small letters up to п and capitals where the pages of Windows have their signs, the others where these
     * have letters, and nothing where they have most of them.
     */
    private static boolean isCyrillicOfDos(byte[] bytes) {
        int high = 0;
        int lower = 0;
        int capitals = 0;
        for (byte one : bytes) {
            int letter = one & 0xFF;
            if (letter < 0x80) {
                continue;
            }
            boolean isLower = letter >= 0xA0 && letter <= 0xAF;
            boolean isCapital = letter < 0xA0;
            boolean isOther = letter >= 0xE0 && letter <= 0xFC;
            if (!isLower && !isCapital && !isOther) {
                return false;
            }
            high++;
            lower += isLower ? 1 : 0;
            capitals += isCapital ? 1 : 0;
        }
        return high >= LEAST_OF_DOS && lower * 5 >= high * 2 && lower > capitals;
    }

    /** A detector takes it for its Russian neighbour, or for Hebrew, whose letters are the capitals there. */
    private static boolean isUkrainianOfUnix(byte[] bytes, Charset first) {
        if (!first.equals(RUSSIAN_OF_UNIX) && !first.equals(HEBREW)) {
            return false;
        }
        String text = new String(bytes, UKRAINIAN_OF_UNIX);
        return UKRAINIAN_LETTER.matcher(text).find() && (first.equals(RUSSIAN_OF_UNIX) || isRatherSmall(text));
    }

    private static boolean isRatherSmall(String text) {
        return isIn(UScript.CYRILLIC, text)
                && SMALL_CYRILLIC.matcher(text).results().count()
                        > CAPITAL_CYRILLIC.matcher(text).results().count();
    }

    /** All letters beyond English are those of Turkish, and one of them no neighbour has where Turkish has it. */
    private static boolean isTurkish(byte[] bytes) {
        boolean isOnly = true;
        boolean hasOwn = false;
        for (byte one : bytes) {
            isOnly &= one >= 0 || TURKISH_LETTERS.indexOf(one & 0xFF) >= 0;
            hasOwn |= one < 0 && TURKISH_ALONE.indexOf(one & 0xFF) >= 0;
        }
        return isOnly && hasOwn;
    }

    /** Office programs write the Windows page where a detector sees the ISO page that is a part of it. */
    private static String windows(String name) {
        return switch (name) {
            case "ISO-8859-1" -> "windows-1252";
            case "ISO-8859-9" -> "windows-1254";
            case "ISO-8859-7" -> "windows-1253";
            case "ISO-8859-8", "ISO-8859-8-I" -> "windows-1255";
            case "ISO-8859-6" -> "windows-1256";
            default -> name;
        };
    }
}
