package org.livex.sheet;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** Tells in whose words a file of ours was written. Only in the same words can be seen what somebody has changed since. */
final class FileLanguage {
    static final String COLUMN = "language";

    private final SheetFile file;
    private final Exercise exercise;
    private final SheetWords reader;

    private FileLanguage(SheetFile file, Exercise exercise, SheetWords reader) {
        this.file = file;
        this.exercise = exercise;
        this.reader = reader;
    }

    static SheetWords of(SheetFile file, Exercise exercise, SheetWords reader) {
        FileLanguage language = new FileLanguage(file, exercise, reader);
        return language.said().map(reader::in).orElseGet(language::bySeals);
    }

    /** In the words of the file, or all that Livex has words for would differ; under the headers of whoever reads. */
    static Table table(Part part, Exercise exercise, SheetWords written, SheetWords reader) {
        Table table = new ExerciseSheets(exercise, reader).sheet(part).table();
        if (written.reader().equals(reader.reader())) {
            return table;
        }
        Map<String, Table.Row> rows =
                new ExerciseSheets(exercise, written).sheet(part).table().byId();
        return new Table(
                part,
                table.title(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.id(),
                                row.label(),
                                Objects.requireNonNull(rows.get(row.id())).cells()))
                        .toList());
    }

    private Optional<Language> said() {
        return KnownRows.index(file).flatMap(index -> {
            int column = KnownRows.column(index, COLUMN);
            String tag = column < 0 ? "" : index.text(1, column);
            return Languages.SHIPPED.stream()
                    .filter(one -> one.tag().equals(tag))
                    .findFirst();
        });
    }

    /** A CSV, and a workbook of an older Livex, do not say it: the words in which most rows are as Livex wrote them. */
    private SheetWords bySeals() {
        Optional<Grid> first = file.grids().stream()
                .filter(grid -> OwnLayout.of(grid).isPresent())
                .findFirst();
        if (first.isEmpty()) {
            return reader;
        }
        SheetWords best = reader;
        int most = rowsAsWritten(first.get(), reader);
        if (most * 2 >= first.get().rows().size() - OwnLayout.FIRST_ROW) {
            return reader;
        }
        for (Language language : Languages.SHIPPED) {
            int rows = rowsAsWritten(first.get(), reader.in(language));
            if (rows > most) {
                most = rows;
                best = reader.in(language);
            }
        }
        return best;
    }

    private int rowsAsWritten(Grid grid, SheetWords words) {
        OwnLayout layout = OwnLayout.of(grid).orElseThrow();
        Table table = new ExerciseSheets(exercise, words).sheet(layout.part()).table();
        Map<String, Table.Row> there = table.byId();
        int rows = 0;
        for (int row = layout.keyRow() + 2; row < grid.rows().size(); row++) {
            FileRow line = new FileRow(grid, row, layout, table, file.text() != null);
            Table.Row old = there.get(line.cell(Column.ID));
            if (old != null && line.isBasedOn(old)) {
                rows++;
            }
        }
        return rows;
    }
}
