package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a translator never changes: numbers, and references such as case codes, number plates, mail addresses and telephone
 * numbers. Numbers are compared by what they may mean; references letter by letter.
 */
final class Figures {
    static final Pattern REFERENCE = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,5}"
            + "|\\+\\d[\\d ()-]{5,20}\\d"
            + "|(?<![\\p{L}\\p{N}])(?=[A-Z0-9/_.-]{0,60}[A-Z])(?=[A-Z0-9/_.-]{0,60}\\d)[A-Z0-9][A-Z0-9/_.-]{1,60}[A-Z0-9]"
            + "(?![\\p{L}\\p{N}])"
            + "|(?<![\\p{L}\\p{N}])[A-Z]{1,3} \\d{2,4} [A-Z]{1,3}(?![\\p{L}\\p{N}])");

    private Figures() {}

    static List<String> references(String text) {
        return REFERENCE
                .matcher(withoutMarks(text))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** References are not counted again. */
    static List<WrittenNumber> numbers(String text) {
        return WrittenNumber.in(REFERENCE.matcher(withoutMarks(text)).replaceAll(" "));
    }

    /** Those that the other text does not have, each as often as it is missing. */
    static List<WrittenNumber> lostNumbers(String text, String other) {
        List<WrittenNumber> left = new ArrayList<>(numbers(other));
        List<WrittenNumber> lost = new ArrayList<>();
        for (WrittenNumber number : numbers(text)) {
            left.stream().filter(number::mayBe).findFirst().ifPresentOrElse(left::remove, () -> lost.add(number));
        }
        return lost;
    }

    private static String withoutMarks(String text) {
        return text.replaceAll("[\\u200E\\u200F\\u061C\\u2066-\\u2069]", "");
    }
}
