package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code 0.395833}: what a spreadsheet program has behind 9:30, where somebody has made a number or a text of it. */
final class PartOfADay {
    /** With fewer digits it may be anything: 0.5 of an hour, 0.50 for ten to one. */
    private static final Pattern TO_THE_MINUTE = Pattern.compile("0?[.,]\\d{4,17}");

    private static final int MINUTES = 24 * 60;
    private static final double NEARLY = 0.08;

    private PartOfADay() {}

    /** {@code text} is plain. */
    static Optional<WrittenTime> read(String text) {
        return TO_THE_MINUTE.matcher(text).matches()
                ? read(Double.parseDouble(text.replace(',', '.')), text)
                : Optional.empty();
    }

    /** {@code shown} is how the cell shows the number. */
    static Optional<WrittenTime> read(double number, String shown) {
        double minutes = number * MINUTES;
        boolean isOne = Math.abs(minutes - Math.rint(minutes)) < NEARLY
                && TO_THE_MINUTE.matcher(shown.strip()).matches();
        return isOne && Math.rint(minutes) < MINUTES
                ? Optional.of(new WrittenTime.OfDay(LocalTime.ofSecondOfDay(Math.round(Math.rint(minutes)) * 60)))
                : Optional.empty();
    }
}
