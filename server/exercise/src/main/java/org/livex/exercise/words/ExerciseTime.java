package org.livex.exercise.words;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment on the exercise clock, apart from the wall clock: milliseconds since 00:00 of exercise day 1. Written
 * {@code D2 09:30:00}, with milliseconds only where they are not zero.
 */
public record ExerciseTime(long millis) implements Comparable<ExerciseTime> {
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final int LAST_DAY = 99;
    private static final Pattern WRITTEN =
            Pattern.compile("D(\\d{1,2}) (\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{3}))?)?");
    public static final ExerciseTime ZERO = new ExerciseTime(0);

    public ExerciseTime {
        if (millis < 0 || millis >= LAST_DAY * MILLIS_PER_DAY) {
            throw new IllegalArgumentException("not within exercise days 1 to " + LAST_DAY);
        }
    }

    public static ExerciseTime parse(String written) {
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches()) {
            throw new IllegalArgumentException("not an exercise time such as D2 09:30");
        }
        int day = number(written, m, 1);
        int hour = number(written, m, 2);
        int minute = number(written, m, 3);
        int second = number(written, m, 4);
        int milli = number(written, m, 5);
        if (day < 1 || hour > 23 || minute > 59 || second > 59) {
            throw new IllegalArgumentException("not an exercise time such as D2 09:30");
        }
        return new ExerciseTime((day - 1) * MILLIS_PER_DAY + ((hour * 60L + minute) * 60 + second) * 1000 + milli);
    }

    private static int number(String written, Matcher m, int group) {
        return m.start(group) < 0 ? 0 : Integer.parseInt(written, m.start(group), m.end(group), 10);
    }

    /** Clamped to the exercise's possible days, so that no delay, however long, overflows. */
    public ExerciseTime plus(Duration duration) {
        long longest = LAST_DAY * MILLIS_PER_DAY;
        long seconds = Math.clamp(duration.toSeconds(), -longest, longest);
        return new ExerciseTime(Math.clamp(millis + seconds * 1000 + duration.toMillisPart(), 0, longest - 1));
    }

    public ExerciseTime toWholeSecond() {
        return new ExerciseTime(millis - millis % 1_000);
    }

    public int day() {
        return (int) (millis / MILLIS_PER_DAY) + 1;
    }

    public boolean isAfter(ExerciseTime other) {
        return millis > other.millis;
    }

    @Override
    public int compareTo(ExerciseTime other) {
        return Long.compare(millis, other.millis);
    }

    @Override
    public String toString() {
        long inDay = millis % MILLIS_PER_DAY;
        String toTheSecond = String.format(
                Locale.ROOT, "D%d %02d:%02d:%02d", day(), inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60);
        return inDay % 1000 == 0 ? toTheSecond : toTheSecond + String.format(Locale.ROOT, ".%03d", inDay % 1000);
    }
}
