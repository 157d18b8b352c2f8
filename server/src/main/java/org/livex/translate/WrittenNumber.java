package org.livex.translate;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text has it, and what it may mean: of 1,250 nobody knows whether a comma or a point is meant. The same number is
 * one that may mean the same, whatever the script of its digits and however its thousands are parted.
 */
record WrittenNumber(String text, Set<String> meanings) {
    private static final String POINTS = ".,\u066B";
    private static final String SPACES = " \u2009\u202F\u00A0'’\u066C";
    static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[:" + POINTS + SPACES + "]\\p{Nd}+)*");
    private static final Pattern FRENCH_TIME =
            Pattern.compile("(?<!\\p{Nd})(\\p{Nd}{1,2})[ \u00A0\u202F]?h[ \u00A0\u202F]?(\\p{Nd}{2})(?!\\p{Nd})");
    private static final Pattern PART = Pattern.compile("(\\p{Nd}+)(\\P{Nd}?)");
    private static final Pattern SMALL = Pattern.compile("\\d{1,2}");
    private static final String AS_TIME = "at ";
    private static final int LAST_HOUR = 24;
    private static final int LAST_MINUTE = 59;

    private record Part(String digits, String after) {}

    static List<WrittenNumber> in(String text) {
        return NUMBER.matcher(FRENCH_TIME.matcher(text).replaceAll("$1:$2"))
                .results()
                .map(MatchResult::group)
                .map(number -> new WrittenNumber(number, meanings(parts(number))))
                .toList();
    }

    boolean isTime() {
        return meanings.stream().anyMatch(meaning -> meaning.startsWith(AS_TIME));
    }

    /** As a text may say it in words; null where it is no whole number, or too large for that. */
    @Nullable Integer inWords() {
        return meanings.size() == 1
                        && meanings.stream().allMatch(one -> SMALL.matcher(one).matches())
                ? Integer.valueOf(meanings.iterator().next())
                : null;
    }

    boolean mayBe(WrittenNumber other) {
        return !Collections.disjoint(meanings, other.meanings);
    }

    private static List<Part> parts(String number) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(number);
        while (matcher.find()) {
            StringBuilder ascii = new StringBuilder();
            matcher.group(1).codePoints().forEach(digit -> ascii.append(UCharacter.digit(digit, 10)));
            parts.add(new Part(ascii.toString(), matcher.group(2)));
        }
        return parts;
    }

    private static Set<String> meanings(List<Part> parts) {
        Set<String> meanings = new TreeSet<>();
        meanings.add(inParts(parts));
        if (isTime(parts)) {
            meanings.add(AS_TIME + inParts(parts));
        }
        if (isParted(parts)) {
            meanings.add(plain(whole(parts)));
        }
        if (parts.size() > 1 && isDecimal(parts)) {
            meanings.add(plain(whole(parts.subList(0, parts.size() - 1)) + "."
                    + parts.getLast().digits()));
        }
        if (parts.stream().allMatch(part -> part.after().isEmpty() || SPACES.contains(part.after()))) {
            meanings.add(plain(whole(parts)));
        }
        return meanings;
    }

    /** As 9:05 and 24.11.2026: each part by itself. */
    private static String inParts(List<Part> parts) {
        return String.join(":", parts.stream().map(part -> plain(part.digits())).toList());
    }

    private static boolean isTime(List<Part> parts) {
        return parts.size() == 2
                && ":.".contains(parts.getFirst().after())
                && parts.getFirst().digits().length() <= 2
                && Integer.parseInt(parts.getFirst().digits()) <= LAST_HOUR
                && parts.getLast().digits().length() == 2
                && Integer.parseInt(parts.getLast().digits()) <= LAST_MINUTE;
    }

    /** In thousands, by one sign throughout. */
    private static boolean isParted(List<Part> parts) {
        String sign = parts.getFirst().after();
        return !sign.equals(":")
                && parts.getFirst().digits().length() <= 3
                && parts.stream().skip(1).allMatch(part -> part.digits().length() == 3)
                && parts.subList(0, parts.size() - 1).stream()
                        .allMatch(part -> part.after().equals(sign));
    }

    private static boolean isDecimal(List<Part> parts) {
        List<Part> before = parts.subList(0, parts.size() - 1);
        String point = before.getLast().after();
        return POINTS.contains(point)
                && before.subList(0, before.size() - 1).stream()
                        .noneMatch(part -> part.after().equals(point))
                && (before.size() == 1 || isParted(before));
    }

    private static String whole(List<Part> parts) {
        return String.join("", parts.stream().map(Part::digits).toList());
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
