package org.livex.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.lang.UScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text that was read in another encoding than it was written in and saved so: {@code Ð¢ÐµÐºÑÑ‚}, {@code Ã©}, {@code РџСЂРё},
 * {@code Ïðèâåò}. Says what it was, as far as no letter of it is lost.
 */
public final class GarbledText {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final List<Charset> OF_ONE_BYTE = List.of(
            CYRILLIC,
            Charset.forName("KOI8-R"),
            Charset.forName("windows-1253"),
            Charset.forName("windows-1256"),
            Charset.forName("windows-1255"));

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    /** A word of nothing but letters with marks is in no language that is written with Latin ones. */
    private static final Pattern MARKED_WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}])[\\u00C0-\\u00FF\\u00A8\\u00B8]{4,}(?![\\p{L}\\p{M}])");

    private static final Pattern SMALL_THEN_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Pattern CYRILLIC_VOWEL = Pattern.compile("(?iu)[аеёиоуыэюяіїє]");
    /** In no text of UTF-8. */
    private static final byte LOST = (byte) 0xFF;

    private static final int FIRST_HIGH = 0x80;
    private static final int LAST_UNNAMED = 0x9F;

    /** One such pair in a text of Cyrillic letters may be a word and a quotation mark. */
    private static final int LEAST_PAIRS = 2;

    private static final char UNREADABLE = '\uFFFD';

    /** Where a program had no letter in its encoding it wrote a question mark: in a word, or for a whole one. */
    private static final Pattern QUESTION_MARKS =
            Pattern.compile("\\p{L}\\?+\\p{Ll}\\S*|(?<!\\S)\\?{2,}(?:[ ,.!-]+\\?{2,})+|(?<!\\S)\\?{4,}");

    private static final Pattern NOTHING_ELSE = Pattern.compile("[\\s.,!?]*\\?{2,}[\\s.,!?]*");

    private static final Pattern WORDS = Pattern.compile("\\S+");

    private GarbledText() {}

    /** Whether letters are gone that nothing brings back: a sign for what cannot be read, or question marks in their place. */
    public static boolean isLost(String text) {
        return text.indexOf(UNREADABLE) >= 0
                || (text.indexOf('?') >= 0
                        && !text.contains("://")
                        && QUESTION_MARKS.matcher(text).find());
    }

    /** Of a text that people read: the first word that is garbled or has lost letters, or the whole where no word is by itself. */
    public static Optional<String> firstIn(String text) {
        return isLost(text)
                        || NOTHING_ELSE.matcher(text).matches()
                        || meant(text).isPresent()
                ? WORDS.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> isLost(word) || meant(word).isPresent())
                        .findFirst()
                        .or(() -> Optional.of(text))
                : Optional.empty();
    }

    /** What was meant; empty where the text is as it should be. */
    public static Optional<String> meant(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_HIGH)) {
            return Optional.empty();
        }
        return Optional.ofNullable(readAsOfSeveralBytes(text, WESTERN, 1))
                .or(() -> Optional.ofNullable(readAsOfSeveralBytes(text, CYRILLIC, LEAST_PAIRS)))
                .or(() -> readAsWestern(text));
    }

    /** As somebody sees it who is not told what was meant: signs without a letter are what cannot be read. */
    public static String asItStands(String text) {
        return text.chars().noneMatch(GarbledText::isUnnamed)
                ? text
                : text.chars()
                        .mapToObj(letter -> isUnnamed(letter) ? "\uFFFD" : String.valueOf((char) letter))
                        .collect(Collectors.joining());
    }

    private static boolean isUnnamed(int letter) {
        return letter >= FIRST_HIGH && letter <= LAST_UNNAMED;
    }

    /** Letters of UTF-8 as those of an encoding of one byte each: null for none, or where it would be no text either. */
    private static @Nullable String readAsOfSeveralBytes(String text, Charset as, int leastPairs) {
        StringBuilder meant = new StringBuilder();
        int from = 0;
        int mended = 0;
        int broken = 0;
        for (MatchResult run : NOT_ASCII.matcher(text).results().toList()) {
            meant.append(text, from, run.start());
            from = run.end();
            Read read = read(run.group(), as);
            mended += read.good();
            broken += read.lost();
            meant.append(read.good() > 0 ? read.text() : run.group());
        }
        meant.append(text, from, text.length());
        return mended >= leastPairs && mended > broken ? meant.toString() : null;
    }

    /** {@code good}: how many letters it makes; {@code lost}: how many of it are gone. */
    private record Read(String text, int good, int lost) {}

    private static Read read(String run, Charset as) {
        byte @Nullable [] bytes = bytes(run, as);
        if (bytes == null) {
            return new Read(run, 0, 0);
        }
        String decoded = new String(lostAsOne(bytes), UTF_8);
        int lost = (int) decoded.chars().filter(letter -> letter == '\uFFFD').count();
        return new Read(decoded, decoded.codePointCount(0, decoded.length()) - lost, lost);
    }

    /** The first byte of a letter whose second one is gone. */
    private static byte[] lostAsOne(byte[] bytes) {
        ByteBuffer kept = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean isFirstOfLost = (bytes[i] & 0xE0) == 0xC0 && i + 1 < bytes.length && bytes[i + 1] == LOST;
            if (!isFirstOfLost) {
                kept.put(bytes[i]);
            }
        }
        return Arrays.copyOf(kept.array(), kept.position());
    }

    /** Bytes without a letter of their own were kept as control signs. Null where it cannot have been that encoding. */
    private static byte @Nullable [] bytes(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isUnnamed(letter)) {
                bytes[i] = (byte) letter;
                continue;
            }
            if (letter == '\uFFFD') {
                bytes[i] = LOST;
                continue;
            }
            try {
                ByteBuffer one = encoder.encode(CharBuffer.wrap(new char[] {letter}));
                bytes[i] = one.get();
            } catch (CharacterCodingException _) {
                return null;
            }
        }
        return bytes;
    }

    /** Letters of another script, of one byte each, as Western ones. */
    private static Optional<String> readAsWestern(String text) {
        if (!MARKED_WORD.matcher(text).find()) {
            return Optional.empty();
        }
        byte @Nullable [] bytes = bytes(text, WESTERN);
        return bytes == null
                ? Optional.empty()
                : OF_ONE_BYTE.stream()
                        .map(charset -> new String(bytes, charset))
                        .filter(GarbledText::isPlausible)
                        .findFirst();
    }

    /** Letters of one script besides the Latin one, with capitals where they may be, and with vowels. */
    private static boolean isPlausible(String text) {
        String letters = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UScript.getScript(letter) != UScript.LATIN)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        long scripts = letters.codePoints().map(UScript::getScript).distinct().count();
        boolean isCyrillic = !letters.isEmpty() && UScript.getScript(letters.codePointAt(0)) == UScript.CYRILLIC;
        long vowels = CYRILLIC_VOWEL.matcher(letters).results().count();
        return scripts == 1
                && text.indexOf('\uFFFD') < 0
                && !SMALL_THEN_CAPITAL.matcher(text).find()
                && (!isCyrillic || vowels * 5 >= letters.length());
    }
}
