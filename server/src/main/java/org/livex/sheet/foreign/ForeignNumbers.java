package org.livex.sheet.foreign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.FreeNumber;
import org.livex.sheet.Drafting;
import org.livex.sheet.MselColumns;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Seal;
import org.livex.sheet.Table;
import org.livex.sheet.Where;
import org.livex.sheet.time.TurnedNumber;

/**
 * Numbers the injects of somebody's list: each by what the list calls it, and by the next free number where that is taken, or
 * where the list calls it nothing.
 */
final class ForeignNumbers {
    private final Map<String, Table.Row> there = new HashMap<>();
    private final Set<String> said;
    private final Set<String> taken;
    private final Set<String> given = new HashSet<>();
    private final boolean updates;

    /** {@code old} is the inject that is there and is meant. */
    record Numbered(String number, Table.@Nullable Row old) {}

    /** {@code said} are the numbers of the list; {@code updates}: they are those of the injects that are there. */
    ForeignNumbers(Table before, List<String> said, boolean updates) {
        before.rows().forEach(row -> there.putIfAbsent(number(row), row));
        this.said = Set.copyOf(said);
        this.taken = new HashSet<>(there.keySet());
        this.taken.addAll(said);
        this.updates = updates;
    }

    /** Which numbers are maybe no longer what somebody wrote. */
    static void tellTurned(ForeignTable<Meaning> table, List<Integer> rows, Drafting drafting) {
        Integer column = table.column(Meaning.NUMBER);
        if (column == null) {
            return;
        }
        List<String> cells = rows.stream()
                .filter(row -> TurnedNumber.is(table.grid().at(row, column)))
                .map(row -> new Where(table.grid().name(), row, column).cell() + " ("
                        + table.grid().text(row, column) + ")")
                .toList();
        OddLetters.named(drafting, "numbers-turned", table.grid().name(), cells);
    }

    Numbered of(String own, String madeUp, String title) {
        Table.Row named = there.get(own);
        if (!own.isEmpty() && (named == null || updates) && given.add(own)) {
            return new Numbered(own, named);
        }
        String first = own.isEmpty() ? madeUp : own;
        Table.Row old = updates ? broughtInBefore(first, title) : null;
        String number = old == null ? FreeNumber.from(first, taken) : number(old);
        taken.add(number);
        given.add(number);
        return new Numbered(number, old);
    }

    /** The list does not say this number, so only the title tells whether it was counted on to it. */
    private Table.@Nullable Row broughtInBefore(String first, String title) {
        Set<String> passed = new HashSet<>(said);
        passed.addAll(given);
        String number = FreeNumber.from(first, passed);
        for (Table.Row row = there.get(number); row != null; row = there.get(number)) {
            if (Seal.plain(row.cell(MselColumns.TITLE)).equals(Seal.plain(title))) {
                return row;
            }
            passed.add(number);
            number = FreeNumber.from(number, passed);
        }
        return null;
    }

    private static String number(Table.Row row) {
        return Seal.plain(row.cell(MselColumns.NUMBER));
    }
}
