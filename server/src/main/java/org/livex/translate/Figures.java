package org.livex.translate;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a translator never changes: numbers, and references such as case codes, mail addresses and telephone numbers.
 * Numbers are compared by their digits, whatever the digits' script and however thousands are parted; references letter
 * by letter.
 */
final class Figures {
    static final Pattern REFERENCE = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,5}"
            + "|\\+\\d[\\d ()-]{5,20}\\d"
            + "|(?<![\\p{L}\\p{N}])(?=[A-Z0-9/_.-]{0,60}[A-Z])(?=[A-Z0-9/_.-]{0,60}\\d)[A-Z0-9][A-Z0-9/_.-]{1,60}[A-Z0-9]"
            + "(?![\\p{L}\\p{N}])");
    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}+(?:[.,:\u066B\u066C\u2009\u202F\u00A0'’ ]\\p{Nd}+)*");

    private Figures() {}

    static List<String> references(String text) {
        return REFERENCE
                .matcher(withoutMarks(text))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Digits only, without zeros in front; references are not counted again. */
    static List<String> numbers(String text) {
        return writtenNumbers(text).stream().map(Figures::digits).toList();
    }

    /** As the text has them. */
    static List<String> writtenNumbers(String text) {
        return NUMBER.matcher(REFERENCE.matcher(withoutMarks(text)).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(UCharacter.digit(digit, 10)));
        return digits.toString().replaceFirst("^0+(?=.)", "");
    }

    private static String withoutMarks(String text) {
        return text.replaceAll("[\\u200E\\u200F\\u061C\\u2066-\\u2069]", "");
    }
}
