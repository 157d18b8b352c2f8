package org.livex.sheet.foreign.words;

import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;

/** Titles of injects as other lists write them: broken to fit their column, or not at all. */
public final class Titles {
    private static final int LONGEST_MADE_UP = 80;

    private Titles() {}

    public static String onOneLine(String cell) {
        return cell.codePoints()
                .map(c -> Texts.breaksLine(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    public static String firstWords(String text) {
        String line = onOneLine(text.strip().lines().findFirst().orElse(""));
        if (line.length() <= LONGEST_MADE_UP) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_MADE_UP);
        return WholeText.cut(line, space < 20 ? LONGEST_MADE_UP : space) + "…";
    }
}
