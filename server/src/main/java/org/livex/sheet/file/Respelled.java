package org.livex.sheet.file;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a spreadsheet program makes of a table of text when it saves it: {@code 001} is then 1, and {@code 1.10} is 1.1. */
public final class Respelled {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,15})?");
    private static final Pattern NO_FIGURE = Pattern.compile("[^0-9]+");

    private Respelled() {}

    /** Whether a cell is the number that stood there, as such a program writes it. */
    public static boolean isSameNumber(String cell, String before) {
        return isNumber(cell) && isNumber(before) && number(cell).compareTo(number(before)) == 0;
    }

    public static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** Whether a cell has the figures that stood there, in whatever order that program writes a date. */
    public static boolean hasSameFigures(String cell, String before) {
        List<Long> figures = figures(cell);
        return !figures.isEmpty() && figures.equals(figures(before));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static List<Long> figures(String text) {
        return Arrays.stream(NO_FIGURE.split(text, -1))
                .filter(figures -> !figures.isEmpty() && figures.length() < 10)
                .map(Long::valueOf)
                .sorted()
                .toList();
    }
}
