package org.livex.sheet.file;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A few words of Polish or Czech are no evidence for a detector, which then takes them for a language of Western Europe. Their letters
 * are: no one language of the West has them all, or signs would stand inside of words.
 */
final class CentralEuropean {
    /** Where both can be, a text without letters that only one has: ž of the first is ľ of the other, and far more frequent. */
    private static final List<Charset> PAGES = List.of(Charset.forName("ISO-8859-2"), Charset.forName("windows-1250"));

    /** Letters beyond English of one language each, also those that its names have. */
    private static final List<String> OF_THE_CENTRE =
            List.of("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ");

    private static final List<String> OF_THE_WEST = List.of(
            "äöüßé",
            "àâæçéèêëîïôœùûüÿ",
            "áéíñóúüï",
            "ãáàâçéêíóôõúü",
            "àèéìíîòóùú",
            "àéèíïóòúüç",
            "åæøäöéüèêòó",
            "åäöéüàšž",
            "ëïéèêöüáóúäç",
            "áæðéíóöþúý",
            "õäöüšž");

    private static final String SIGNS = "¡¢£¤¥¦§¨©ª«¬®¯±²³¶¸¹º»¼½¾¿\\x{80}-\\x{9F}\\x{FFFD}";
    private static final Pattern SIGN_IN_A_WORD = Pattern.compile("\\p{L}[" + SIGNS
            + "]\\p{L}|(?<!\\p{L})[¢¤¥¦¨¬¯±²³¶¸¹¼½¾]\\p{L}|\\p{L}[¬¦¯±¶¸¼½¾\\x{80}-\\x{9F}\\x{FFFD}]");

    private static final int FIRST_NOT_ASCII = 0x80;

    private CentralEuropean() {}

    /** {@code guess}, null for none, where the text may be in the letters of a language of {@code western}, or in nothing else. */
    static @Nullable Charset insteadOf(Charset western, byte[] bytes, @Nullable Charset guess) {
        if (isOfOneOf(OF_THE_WEST, new String(bytes, western))) {
            return guess;
        }
        return PAGES.stream()
                .filter(page -> isOfOneOf(OF_THE_CENTRE, new String(bytes, page)))
                .findFirst()
                .or(() -> Optional.ofNullable(guess))
                .orElse(null);
    }

    private static boolean isOfOneOf(List<String> alphabets, String text) {
        String letters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter ->
                        letter >= FIRST_NOT_ASCII && Character.isLetter(letter) && letter != 'ª' && letter != 'º')
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return !SIGN_IN_A_WORD.matcher(text).find()
                && alphabets.stream()
                        .anyMatch(alphabet -> letters.codePoints().allMatch(letter -> alphabet.indexOf(letter) >= 0));
    }
}
