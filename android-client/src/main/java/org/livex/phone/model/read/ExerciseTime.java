package org.livex.phone.model.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of the exercise clock.
 *
 * @param millis since 00:00 of exercise day 1
 */
public record ExerciseTime(long millis) implements Comparable<ExerciseTime> {
    static final long DAY_MILLIS = 86_400_000;
    private static final Pattern WRITTEN =
            Pattern.compile("D(\\d{1,2}) (\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{3}))?)?");

    /** As on the wire: {@code D2 09:30:00} or {@code D2 09:30:00.250}. */
    public static ExerciseTime read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an exercise time");
        }
        long seconds = (number(parts, 2) * 60 + number(parts, 3)) * 60 + number(parts, 4);
        return new ExerciseTime((number(parts, 1) - 1) * DAY_MILLIS + seconds * 1_000 + number(parts, 5));
    }

    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The first day is 1. */
    public int day() {
        return (int) Math.floorDiv(millis, DAY_MILLIS) + 1;
    }

    public long millisOfDay() {
        return Math.floorMod(millis, DAY_MILLIS);
    }

    @Override
    public int compareTo(ExerciseTime other) {
        return Long.compare(millis, other.millis);
    }
}
