package org.livex.sheet.time;

import java.util.regex.Pattern;

/** Half hours and quarters in words, {@code halb zehn}, {@code полдесятого}: in one language an hour earlier than in another. */
public final class HalfPast {
    private static final Pattern SAID = Pattern.compile("(?<!\\p{L})(?:"
            + "half past|half (?:an hour )?(?:after|to)|half (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|"
            + "quarter (?:past|to|after)|halb|(?:drei)?viertel|"
            + "пол ?-?(?:первого|второго|третьего|четв[её]ртого|пятого|шестого|седьмого|восьмого|девятого|десятого|"
            + "одиннадцатого|двенадцатого)|с половиной|без четверти|четверть|"
            + "(?:о )?пів ?на|з половиною|(?:за )?чверть|et demie?|et quart|moins le quart|y media|y cuarto|menos cuarto|"
            + "e mezz[ao]|e un quarto|meno un quarto|[șşs]i jum[ăa]tate|[șşs]i un sfert|f[ăa]r[ăa] un sfert|"
            + "buçuk|bucuk|yarım|çeyrek|жарым|ширек|i po|и по|والنصف|و ?نصف|نصف(?! الليل)|و ?الربع|و ?ربع|إلا ربع|إلا الربع|و ?نیم)"
            + "(?![\\p{L}])");

    private HalfPast() {}

    /** {@code text} is as a cell has it. */
    public static boolean isIn(String text) {
        return SAID.matcher(TimeText.withoutMarks(WrittenTime.plain(text))).find();
    }
}
