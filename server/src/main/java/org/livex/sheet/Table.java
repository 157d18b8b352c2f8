package org.livex.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.livex.csv.Csv;
import org.livex.i18n.Language;

/** One part of the exercise as rows of texts: what is written to a file, and what a file is compared with. */
public record Table(Part part, String title, Language reader, List<Column> columns, List<Row> rows) {
    /** {@code cells} by the column's key; what is not there is empty. */
    public record Row(String id, String label, Map<String, String> cells) {
        public String cell(String key) {
            return cells.getOrDefault(key, "");
        }
    }

    /** The columns in which a row says something; of a text in several languages the reader's alone, or else the first. */
    public List<Column> toRead(RowNames.Reading row) {
        Map<String, Column> read = new LinkedHashMap<>();
        for (Column column : columns) {
            String field = column.field();
            if (!row.cell(column.key()).isBlank()
                    && (!read.containsKey(field) || column.key().equals(Column.in(field, reader)))) {
                read.put(field, column);
            }
        }
        return List.copyOf(read.values());
    }

    /** Keys in the first line, headers in the second. */
    byte[] csv() {
        Csv csv = new Csv(cells(column -> OwnLayout.key(part, column)));
        csv.row(cells(Column::header));
        rows.forEach(row -> csv.row(cells(column -> Seal.plain(row.cell(column.key())))));
        return csv.bytes();
    }

    private List<String> cells(Function<Column, String> cell) {
        return columns.stream().map(cell).toList();
    }

    public Map<String, Row> byId() {
        return rows.stream().collect(Collectors.toMap(Row::id, row -> row));
    }
}
