package org.livex.exercise.inject;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;

/** Counts on from a number that is taken: X07 after X06, and 4+2 after 4+. */
public final class FreeNumber {
    private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]{1,9})", Pattern.DOTALL);

    private FreeNumber() {}

    /** {@code number} itself where nothing has it. */
    public static String from(String number, Set<String> taken) {
        String free = number;
        while (taken.contains(free)) {
            free = next(free);
        }
        return free;
    }

    private static String next(String number) {
        Matcher counted = COUNTED.matcher(number);
        String beginning = counted.matches() ? counted.group(1) : number;
        String count = counted.matches() ? after(counted.group(2)) : "2";
        return WholeText.cut(beginning, Texts.LONGEST_LINE - count.length()) + count;
    }

    private static String after(String digits) {
        String next = String.valueOf(Long.parseLong(digits) + 1);
        return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }
}
