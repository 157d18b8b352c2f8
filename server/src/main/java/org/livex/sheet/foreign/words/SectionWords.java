package org.livex.sheet.foreign.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.livex.sheet.Labels;
import org.livex.sheet.file.Grid;

/** Rows that name what stands below them: {@code PHASE 2 – THE SEARCH} across a list of injects. */
public final class SectionWords {
    private static final int LONGEST = 80;
    private static final int LEAST_BESIDE = 3;
    private static final int LEAST_LETTERS = 3;
    private static final Pattern BEGINS =
            Pattern.compile("[\\P{L}&&[^\\p{N}]]*(?:\\p{N}+[.)]? )?(?:phase|part|stage|section|block|chapter|"
                    + "storyline|thread|vignette|module|этап|фаза|часть|раздел|блок|сюжет|сюжетная линия|етап|частина|розділ|сюжетна лінія|"
                    + "teil|abschnitt|handlungsstrang|étape|partie|volet|fase|parte|etapa|sección|bloque|sezione|blocco|filone|etapă|partea|"
                    + "secțiunea|faza|evre|aşama|aşaması|bölüm|kısım|кезең|бөлім|المرحلة|مرحلة|الجزء|القسم|قسم|مرحله|بخش|فاز)"
                    + "(?:$|[^\\p{L}\\p{M}].*)");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?…؟;]$", Pattern.DOTALL);
    private static final Pattern FRAMED = Pattern.compile("([-=*–—_#~])\\1+ ?\\S.*\\1");

    private SectionWords() {}

    /** A short text with nothing beside it that is written as a heading, or stands over the first row of many cells. */
    public static boolean areIn(Grid grid, int row, int firstRow) {
        List<String> said = said(grid, row);
        if (said.size() != 1
                || said.getFirst().length() > LONGEST
                || said.getFirst().indexOf('\n') >= 0) {
            return false;
        }
        String text = said.getFirst();
        return !SENTENCE.matcher(text).matches()
                && (isHeading(text) || row == firstRow)
                && isAmongWiderRows(grid, firstRow);
    }

    private static boolean isHeading(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return BEGINS.matcher(Labels.fold(text)).matches()
                || FRAMED.matcher(text).matches()
                || (capitals >= LEAST_LETTERS && text.codePoints().noneMatch(Character::isLowerCase));
    }

    /** Most of a list: where each row has but one text, none of them is over others. */
    private static boolean isAmongWiderRows(Grid grid, int firstRow) {
        List<Integer> rows = IntStream.range(firstRow, grid.rows().size())
                .filter(row -> !grid.isBlank(row))
                .boxed()
                .toList();
        return rows.stream()
                                .filter(row -> said(grid, row).size() >= LEAST_BESIDE)
                                .count()
                        * 2
                >= rows.size();
    }

    /** Whether nothing stands beside the one text of a row. */
    public static boolean isLone(Grid grid, int row) {
        return said(grid, row).size() == 1;
    }

    private static List<String> said(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
