package org.livex.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** Tells in whose words a file of ours was written. Only in the same words can be seen what somebody has changed since. */
public final class FileLanguage {
    static final String COLUMN = "language";

    private final SheetFile file;
    private final Exercise exercise;
    private final SheetWords reader;

    private FileLanguage(SheetFile file, Exercise exercise, SheetWords reader) {
        this.file = file;
        this.exercise = exercise;
        this.reader = reader;
    }

    public static SheetWords of(SheetFile file, Exercise exercise, SheetWords reader) {
        FileLanguage language = new FileLanguage(file, exercise, reader);
        return language.said().map(reader::in).orElseGet(language::bySeals);
    }

    /** In the words of the file, or all that Livex has words for would differ; under the headers of whoever reads. */
    public static Table table(Part part, Exercise exercise, SheetWords written, SheetWords reader) {
        Table table = new ExerciseSheets(exercise, reader).sheet(part).table();
        if (written.reader().equals(reader.reader())) {
            return table;
        }
        Map<String, Table.Row> rows =
                new ExerciseSheets(exercise, written).sheet(part).table().byId();
        return new Table(
                part,
                table.title(),
                table.reader(),
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

    /**
     * A CSV, and a workbook of an older Livex, do not say it: the words in which most rows are as Livex wrote them. A file of
     * somebody who wrote all of it has no such row.
     */
    private SheetWords bySeals() {
        Optional<Grid> first = file.grids().stream()
                .filter(grid -> OwnLayout.of(grid).isPresent())
                .findFirst();
        if (first.isEmpty()) {
            return reader;
        }
        OwnLayout layout = OwnLayout.of(first.get()).orElseThrow();
        Table mine = new ExerciseSheets(exercise, reader).sheet(layout.part()).table();
        List<FileRow> lines = sealed(first.get(), layout, mine);
        SheetWords best = reader;
        long most = asWritten(lines, mine);
        if (most * 2 >= lines.size()) {
            return reader;
        }
        for (Language language : Languages.SHIPPED) {
            SheetWords words = reader.in(language);
            long rows = asWritten(
                    lines,
                    new ExerciseSheets(exercise, words).sheet(layout.part()).table());
            if (rows > most) {
                most = rows;
                best = words;
            }
        }
        return best;
    }

    private List<FileRow> sealed(Grid grid, OwnLayout layout, Table table) {
        boolean isText = KnownRows.isTableOfText(file);
        return IntStream.range(layout.keyRow() + 2, grid.rows().size())
                .mapToObj(row -> new FileRow(grid, row, layout, table, isText))
                .filter(line -> !line.cell(Column.SEAL).isEmpty())
                .toList();
    }

    private static long asWritten(List<FileRow> lines, Table table) {
        Map<String, Table.Row> there = table.byId();
        return lines.stream()
                .filter(line -> {
                    Table.Row old = there.get(line.cell(Column.ID));
                    return old != null && line.isBasedOn(old);
                })
                .count();
    }
}
