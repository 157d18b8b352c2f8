package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a list that comes again with the title of an inject that has another number: it was numbered anew, maybe. */
public final class MovedNumbers {
    private final Map<String, List<String>> numbers = new HashMap<>();
    private final List<String> moved = new ArrayList<>();

    public MovedNumbers(Table before) {
        before.rows()
                .forEach(row -> numbers.computeIfAbsent(title(row), _ -> new ArrayList<>())
                        .add(number(row)));
    }

    /** {@code number} is what the row is going to be. */
    public void note(String number, String title) {
        List<String> others = numbers.getOrDefault(Labels.fold(Seal.plain(title)), List.of());
        if (!title.isBlank() && others.size() == 1 && !others.contains(number)) {
            moved.add(others.getFirst() + " \u2192 " + number);
        }
    }

    public void tell(String sheet, Drafting drafting) {
        OddLetters.named(drafting, "numbers-moved", sheet, moved);
    }

    private static String title(Table.Row row) {
        return Labels.fold(Seal.plain(row.cell(MselColumns.TITLE)));
    }

    private static String number(Table.Row row) {
        return Seal.plain(row.cell(MselColumns.NUMBER));
    }
}
