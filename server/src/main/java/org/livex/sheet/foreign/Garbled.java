package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.GarbledText;
import org.livex.sheet.Drafting;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Question;
import org.livex.sheet.Where;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** Cells whose letters were read in a wrong encoding before the file was made: asked once, with what they would be. */
record Garbled(SheetFile file, Map<String, List<String>> cells, boolean isMended) {
    private static final String MEND = "mend-letters";
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;

    /** As proposed as long as nobody has said otherwise. */
    static Garbled ask(SheetFile brought, Asking asking) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        List<String> examples = new ArrayList<>();
        for (Grid grid : brought.grids()) {
            for (int row = 0; row < grid.rows().size(); row++) {
                int at = row;
                IntStream.range(0, grid.width(row))
                        .forEach(column -> GarbledText.meant(grid.at(at, column).text())
                                .ifPresent(meant -> {
                                    cells.computeIfAbsent(grid.name(), _ -> new ArrayList<>())
                                            .add(new Where(grid.name(), at, column).cell());
                                    examples.add(WholeText.cut(
                                                    GarbledText.asItStands(
                                                            grid.at(at, column).text()),
                                                    LONGEST_EXAMPLE)
                                            + " → " + WholeText.cut(meant, LONGEST_EXAMPLE));
                                }));
            }
        }
        if (cells.isEmpty()) {
            return new Garbled(brought, cells, false);
        }
        String answer = asking.ask(new Question(
                "garbled",
                "garbled",
                Map.of("count", String.valueOf(examples.size())),
                List.of(Question.Option.word(MEND), Question.Option.word("keep-letters")),
                MEND,
                examples.stream().limit(EXAMPLES).toList()));
        boolean isMended = answer == null || answer.equals(MEND);
        return new Garbled(
                brought.saying(text -> isMended ? GarbledText.meant(text).orElse(text) : GarbledText.asItStands(text)),
                cells,
                isMended);
    }

    void tell(Drafting drafting) {
        cells.forEach((sheet, places) ->
                OddLetters.named(drafting, isMended ? "letters-mended" : "letters-garbled", sheet, places));
    }
}
