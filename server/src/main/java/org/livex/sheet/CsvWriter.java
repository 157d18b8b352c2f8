package org.livex.sheet;

import java.util.List;
import java.util.function.Function;
import org.livex.csv.Csv;

/** A table of ours as CSV: keys in the first line, headers in the second. */
final class CsvWriter {
    private CsvWriter() {}

    static byte[] write(Table table) {
        Csv csv = new Csv(cells(table, column -> OwnLayout.key(table.part(), column)));
        csv.row(cells(table, Column::header));
        table.rows().forEach(row -> csv.row(cells(table, column -> Seal.plain(row.cell(column.key())))));
        return csv.bytes();
    }

    private static List<String> cells(Table table, Function<Column, String> cell) {
        return table.columns().stream().map(cell).toList();
    }
}
