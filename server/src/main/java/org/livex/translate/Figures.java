package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.i18n.Language;

/**
 * What a translator never changes: numbers, and references such as case codes, number plates, mail addresses and telephone
 * numbers. Numbers are compared by what they may mean; references letter by letter, in the digits of any script.
 */
final class Figures {
    static final Pattern REFERENCE = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,5}"
            + "|\\+\\d[\\d ()-]{5,20}\\d"
            + "|(?<![\\p{L}\\p{N}])(?=[A-Z0-9/_.-]{0,60}[A-Z])(?=[A-Z0-9/_.-]{0,60}\\d)[A-Z0-9][A-Z0-9/_.-]{1,60}[A-Z0-9]"
            + "(?![\\p{L}\\p{N}])"
            + "|(?<![\\p{L}\\p{N}])[A-Z]{1,3} \\d{2,4} [A-Z]{1,3}(?![\\p{L}\\p{N}])");

    private Figures() {}

    /** As they are written. */
    static List<String> references(String text) {
        String written = withoutMarks(text);
        return REFERENCE
                .matcher(inLatinDigits(written))
                .results()
                .map(found -> written.substring(found.start(), found.end()))
                .toList();
    }

    /** Those that the other text does not have, each as often as it is missing. */
    static List<String> lostReferences(String text, String other) {
        List<String> left = new ArrayList<>();
        references(other).forEach(reference -> left.add(inLatinDigits(reference)));
        List<String> lost = new ArrayList<>();
        for (String reference : references(text)) {
            if (!left.remove(inLatinDigits(reference))) {
                lost.add(reference);
            }
        }
        return lost;
    }

    /** References are not counted again. */
    static List<WrittenNumber> numbers(String text) {
        StringBuilder others = new StringBuilder(withoutMarks(text));
        Matcher reference = REFERENCE.matcher(inLatinDigits(others.toString()));
        while (reference.find()) {
            others.replace(reference.start(), reference.end(), " ".repeat(reference.end() - reference.start()));
        }
        return WrittenNumber.in(others.toString());
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

    /**
     * Those of a translation that the original has nowhere: neither as a number, nor in a reference, nor as a word. One that stands for one
     * that is lost is not added.
     */
    static List<WrittenNumber> addedNumbers(Language source, String original, String translation) {
        List<WrittenNumber> lost = new ArrayList<>(lostNumbers(original, translation));
        List<WrittenNumber> known = WrittenNumber.in(withoutMarks(original));
        List<WrittenNumber> added = new ArrayList<>();
        for (WrittenNumber number : lostNumbers(translation, original)) {
            if (known.stream().noneMatch(number::mayBe) && !SpelledNumber.isIn(original, source, number)) {
                lost.stream()
                        .filter(one -> one.isTime() == number.isTime())
                        .findFirst()
                        .ifPresentOrElse(lost::remove, () -> added.add(number));
            }
        }
        return added;
    }

    /** As long as it was: each digit of another script is one letter, too. */
    private static String inLatinDigits(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int at = 0; at < latin.length(); at++) {
            if (Character.isDigit(latin.charAt(at))) {
                latin.setCharAt(at, Character.forDigit(Character.digit(latin.charAt(at), 10), 10));
            }
        }
        return latin.toString();
    }

    private static String withoutMarks(String text) {
        return text.replaceAll("[\\u200E\\u200F\\u061C\\u2066-\\u2069]", "");
    }
}
