package org.livex.sheet.own;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.sheet.Column;
import org.livex.sheet.RowNames;
import org.livex.sheet.Table;

/** Tells rows of a table in few words. */
final class RowTelling {
    private static final int MOST_TOLD = 4;

    private final Table table;

    RowTelling(Table table) {
        this.table = table;
    }

    String told(RowNames.Reading row) {
        return table.toRead(row).stream()
                .filter(Column::isEdited)
                .limit(MOST_TOLD)
                .map(column -> row.cell(column.key()).strip())
                .collect(Collectors.joining(" · "));
    }

    /** Where others are told in the same words: with what else is otherwise with them, and with the id where nothing is. */
    String toldApart(Table.Row row, List<Table.Row> all) {
        String told = told(row::cell);
        List<Table.Row> alike =
                all.stream().filter(other -> told(other::cell).equals(told)).toList();
        if (alike.size() == 1) {
            return told;
        }
        Set<String> differing = table.columns().stream()
                .filter(Column::isEdited)
                .map(Column::key)
                .filter(key ->
                        alike.stream().map(other -> other.cell(key)).distinct().count() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String apart = told(row, differing);
        boolean isAlone = alike.stream()
                        .filter(other -> told(other, differing).equals(apart))
                        .count()
                == 1;
        return Stream.of(told, apart, isAlone && !apart.isEmpty() ? "" : "[" + row.id() + "]")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String told(Table.Row row, Set<String> keys) {
        return keys.stream()
                .map(key -> row.cell(key).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
