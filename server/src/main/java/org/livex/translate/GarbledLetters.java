package org.livex.translate;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.livex.i18n.Language;

/** Letters of UTF-8 that some tool read byte by byte: {@code Ã§} where {@code ç} was written. */
final class GarbledLetters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int FIRST_NOT_ASCII = 0x80;
    private static final int PAST_LATIN_1 = 0x100;
    private static final UnicodeSet MARKS = new UnicodeSet("[«»‘’“”„‚–—…№]").freeze();

    private GarbledLetters() {}

    /** The first such place, empty where there is none: only what is a letter of {@code language} once it is put right is one. */
    static Optional<String> in(String text, Language language) {
        UnicodeSet letters = letters(language);
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && byteOf(text.charAt(to)) >= 0) {
                to++;
            }
            if (to - from > 1 && isGarbled(text.substring(from, to), letters)) {
                return Optional.of(text.substring(from, to));
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private static boolean isGarbled(String run, UnicodeSet letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run.chars().forEach(c -> bytes.write(byteOf((char) c)));
        try {
            String meant = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return meant.codePoints().allMatch(point -> letters.contains(point) || MARKS.contains(point))
                    && meant.codePoints().anyMatch(UCharacter::isLetter);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The byte that a tool made this letter of, -1 for ASCII and for letters that no single byte stands for. */
    private static int byteOf(char letter) {
        if (letter < PAST_LATIN_1) {
            return letter < FIRST_NOT_ASCII ? -1 : letter;
        }
        byte[] windows = String.valueOf(letter).getBytes(WINDOWS);
        return windows.length == 1 && windows[0] < 0 ? windows[0] & 0xFF : -1;
    }

    private static UnicodeSet letters(Language language) {
        UnicodeSet letters = LocaleData.getExemplarSet(ULocale.forLanguageTag(language.tag()), 0);
        return new UnicodeSet(letters).closeOver(UnicodeSet.CASE_INSENSITIVE).freeze();
    }
}
