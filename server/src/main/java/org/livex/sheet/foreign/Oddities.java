package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.livex.sheet.Drafting;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Where;
import org.livex.sheet.file.Aside;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** What is odd about somebody's file: each kind is told once, with its cells. Nothing of it stops anybody. */
final class Oddities {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{?[^{}\\n]{1,40}}|<<[^<>\\n]{1,40}>>|\\[[\\p{Lu}_ ]{2,30}]");

    private static final Map<Aside.Kind, String> TOLD = Map.of(
            Aside.Kind.NOTE, "cell-notes",
            Aside.Kind.LINK, "links",
            Aside.Kind.HIDDEN_COLUMN, "hidden-columns",
            Aside.Kind.NO_VALUE, "formulas-without-value",
            Aside.Kind.OPEN_QUOTE, "open-quote",
            Aside.Kind.NUL, "nul-removed",
            Aside.Kind.OTHER_ENCODING, "other-encoding");

    private final Drafting drafting;
    private final Grid grid;

    private Oddities(Drafting drafting, Grid grid) {
        this.drafting = drafting;
        this.grid = grid;
    }

    static void tell(SheetFile file, ForeignTable<?> table, Drafting drafting) {
        Oddities odd = new Oddities(drafting, table.grid());
        for (Aside.Kind kind : Aside.Kind.values()) {
            String code = TOLD.get(kind);
            if (code != null) {
                odd.notice(
                        code,
                        table.grid()
                                .asides(kind)
                                .filter(odd::holdsSomething)
                                .map(odd::place)
                                .toList());
            }
        }
        odd.cells("bidi-overrides", Grid::isTurned);
        OddLetters.tell(table.grid(), drafting);
        odd.cells("invisible-cells", cell -> cell.isBlank() && !cell.text().isBlank());
        odd.cells("placeholders", cell -> PLACEHOLDER.matcher(cell.text()).find());
        odd.sheets(file, "hidden-sheets", true);
        odd.sheets(file, "sheets-left-out", false);
    }

    private void cells(String code, Predicate<Cell> isOdd) {
        OddLetters.tell(grid, code, isOdd, drafting);
    }

    private void sheets(SheetFile file, String code, boolean hidden) {
        notice(
                code,
                file.grids().stream()
                        .filter(other ->
                                !other.name().equals(grid.name()) && other.hidden() == hidden && !other.isEmpty())
                        .map(Grid::name)
                        .toList());
    }

    /** Whoever hides what is beside a table hides nothing. */
    private boolean holdsSomething(Aside aside) {
        return aside.kind() != Aside.Kind.HIDDEN_COLUMN || aside.column() < grid.width();
    }

    /** {@code B7}, a row's number, or the letters of a column. */
    private String place(Aside aside) {
        return aside.row() < 0
                ? Where.letters(aside.column())
                : new Where(grid.name(), aside.row(), aside.column()).cell();
    }

    private void notice(String code, List<String> places) {
        OddLetters.named(drafting, code, grid.name(), places);
    }

    /** Rows, as people count them. */
    static void rows(Drafting drafting, String code, ForeignTable<?> table, List<Integer> rows) {
        OddLetters.named(
                drafting,
                code,
                table.grid().name(),
                rows.stream().map(row -> String.valueOf(row + 1)).toList());
    }
}
