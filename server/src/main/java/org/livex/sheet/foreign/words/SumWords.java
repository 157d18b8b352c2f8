package org.livex.sheet.foreign.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.livex.sheet.Labels;
import org.livex.sheet.file.Grid;

/** Rows that count or add up what stands above them: {@code Summe | 11 Ereignisse}. */
public final class SumWords {
    private static final Pattern WORD =
            Pattern.compile("(?:(?:grand |sub|sub-|in )?total|totals|sum|summe|gesamtsumme|gesamt|"
                    + "gesamtzahl|insgesamt|zwischensumme|anzahl|totale|totali|subtotale|somma|totaux|total général|sous-total|somme|"
                    + "suma|total general|totales|totalul|număr total|итого|всего|сумма|разом|усього|всього|загалом|підсумок|"
                    + "барлығы|жиыны|жалпы|toplam|genel toplam|ara toplam|المجموع|المجموع الكلي|مجموع|الإجمالي|إجمالي|جمع|جمع کل)"
                    + "(?:\\s*[:=–—-])?(?:\\s*[\\p{N}(].{0,40})?");
    private static final Pattern FIGURE = Pattern.compile("(?=.*\\p{N}).{1,40}");

    /** A word, and forty letters behind it; folded, a text is hardly ever shorter. */
    private static final int LONGEST = 200;

    private SumWords() {}

    /** Its first text is a word for it, and figures are all that stands beside. */
    public static boolean areIn(Grid grid, int row) {
        List<String> said = IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        return !said.isEmpty()
                && isWord(said.getFirst())
                && said.stream().skip(1).allMatch(text -> isFigure(text) || isWord(text));
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST && WORD.matcher(Labels.fold(text)).matches();
    }

    private static boolean isFigure(String text) {
        return text.length() <= LONGEST && FIGURE.matcher(Labels.fold(text)).matches();
    }

    /** Those that are none. */
    public static List<Integer> without(Grid grid, List<Integer> rows) {
        return rows.stream().filter(row -> !areIn(grid, row)).toList();
    }
}
