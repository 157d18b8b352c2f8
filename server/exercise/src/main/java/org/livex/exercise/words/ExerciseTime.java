package org.livex.exercise.words;

import java.time.Duration;
import java.util.Locale;

/**
 * A moment on the exercise clock, apart from the wall clock: milliseconds since 00:00 of exercise day 1. Written
 * {@code D2 09:30:00}, with milliseconds only where they are not zero.
 */
public record ExerciseTime(long millis) implements Comparable<ExerciseTime> {
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final int LAST_DAY = 99;

    /** Seconds, and their thousandths, may be left out. */
    private static final String WITHIN_DAY = "00:00:00.000";

    private static final int TO_THE_MINUTE = 5;
    private static final int TO_THE_SECOND = 8;
    public static final ExerciseTime ZERO = new ExerciseTime(0);

    public ExerciseTime {
        if (millis < 0 || millis >= LAST_DAY * MILLIS_PER_DAY) {
            throw new IllegalArgumentException("not within exercise days 1 to " + LAST_DAY);
        }
    }

    public static ExerciseTime parse(String written) {
        int space = written.indexOf(' ');
        int from = space + 1;
        if (!hasForm(written, space)) {
            throw new IllegalArgumentException("not an exercise time such as D2 09:30");
        }
        int length = written.length() - from;
        int day = Integer.parseInt(written, 1, space, 10);
        int hour = Integer.parseInt(written, from, from + 2, 10);
        int minute = Integer.parseInt(written, from + 3, from + 5, 10);
        int second = length > TO_THE_MINUTE ? Integer.parseInt(written, from + 6, from + 8, 10) : 0;
        int milli = length > TO_THE_SECOND ? Integer.parseInt(written, from + 9, from + 12, 10) : 0;
        if (day < 1 || hour > 23 || minute > 59 || second > 59) {
            throw new IllegalArgumentException("not an exercise time such as D2 09:30");
        }
        return new ExerciseTime((day - 1) * MILLIS_PER_DAY + ((hour * 60L + minute) * 60 + second) * 1000 + milli);
    }

    /** A journal is full of them, and a pattern is slow. */
    private static boolean hasForm(String written, int space) {
        int from = space + 1;
        int length = written.length() - from;
        boolean hasLength = length == TO_THE_MINUTE || length == TO_THE_SECOND || length == WITHIN_DAY.length();
        if ((space != 2 && space != 3) || !hasLength || written.charAt(0) != 'D') {
            return false;
        }
        for (int i = 1; i < space; i++) {
            if (!isDigit(written.charAt(i))) {
                return false;
            }
        }
        for (int i = 0; i < length; i++) {
            char form = WITHIN_DAY.charAt(i);
            char c = written.charAt(from + i);
            if (form == '0' ? !isDigit(c) : c != form) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
