package org.livex.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One part of the exercise as rows of texts: what is written to a file, and what a file is compared with. */
public record Table(Part part, String title, List<Column> columns, List<Row> rows) {
    /** {@code cells} by the column's key; what is not there is empty. */
    public record Row(String id, String label, Map<String, String> cells) {
        public String cell(String key) {
            return cells.getOrDefault(key, "");
        }
    }

    public Map<String, Row> byId() {
        return rows.stream().collect(Collectors.toMap(Row::id, row -> row));
    }
}
