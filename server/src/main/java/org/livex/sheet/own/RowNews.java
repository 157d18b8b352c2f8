package org.livex.sheet.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.PlanCommand;
import org.livex.sheet.Cells;
import org.livex.sheet.FileRow;
import org.livex.sheet.FreshIds;
import org.livex.sheet.NotTaken;
import org.livex.sheet.RowNames;
import org.livex.sheet.Sheet;
import org.livex.sheet.Table;

/**
 * What a row without an id says otherwise of what it is about. What it leaves empty it does not deny, and it is found by its name,
 * so another way of writing that is no other name.
 */
final class RowNews {
    private final Sheet sheet;

    RowNews(Sheet sheet) {
        this.sheet = sheet;
    }

    Map<String, String> of(FileRow line, Table.Row row) {
        Map<String, String> said = line.changes(row);
        said.entrySet()
                .removeIf(cell -> cell.getValue().isBlank()
                        || (RowNames.isName(cell.getKey())
                                && RowNames.areSame(cell.getValue(), row.cell(cell.getKey()))));
        PlanCommand whole = result(row, said);
        if (whole == null) {
            return said;
        }
        for (String key : List.copyOf(said.keySet())) {
            Map<String, String> less = new LinkedHashMap<>(said);
            less.remove(key);
            if (whole.equals(result(row, less))) {
                said = less;
            }
        }
        return said;
    }

    /** Null where it cannot be taken. */
    private @Nullable PlanCommand result(Table.Row row, Map<String, String> said) {
        List<NotTaken> problems = new ArrayList<>();
        PlanCommand command =
                sheet.read(row.id(), new Cells(said, (_, problem) -> problems.add(problem)), new FreshIds(List.of()));
        return problems.isEmpty() ? command : null;
    }
}
