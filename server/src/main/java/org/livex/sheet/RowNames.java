package org.livex.sheet;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names by which a row without an id is found. */
final class RowNames {
    private static final Set<Part> BY_NAME = EnumSet.of(
            Part.PEOPLE, Part.PLACES, Part.AGENCIES, Part.TEAMS, Part.PERSONAS, Part.STORYLINES, Part.PHASES);

    private RowNames() {}

    /** What a row says in the column of that key. */
    interface Reading {
        String cell(String key);
    }

    static boolean isName(String key) {
        return key.equals(PeopleSheet.CALL_NAME) || key.startsWith(NamedSheet.NAME + ":");
    }

    static boolean areSame(String one, String other) {
        return Labels.fold(one).equals(Labels.fold(other));
    }

    /** Empty for parts whose rows are not found by name. An inject's is its number. */
    static Set<String> of(Table table, Reading row) {
        if (table.part() == Part.MSEL) {
            return named(table, row, MselColumns.NUMBER::equals);
        }
        return BY_NAME.contains(table.part()) ? named(table, row, RowNames::isName) : Set.of();
    }

    /** By which an inject is found whose number is gone or another. */
    static Set<String> titles(Table table, Reading row) {
        return table.part() == Part.MSEL ? named(table, row, MselColumns.TITLE::equals) : Set.of();
    }

    private static Set<String> named(Table table, Reading row, Predicate<String> isName) {
        return table.columns().stream()
                .map(Column::key)
                .filter(isName)
                .filter(key -> !row.cell(key).isBlank())
                .map(key -> key + " " + Labels.fold(row.cell(key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
