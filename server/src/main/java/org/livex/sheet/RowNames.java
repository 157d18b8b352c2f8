package org.livex.sheet;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names by which a row without an id is found. */
public final class RowNames {
    private RowNames() {}

    /** What a row says in the column of that key. */
    public interface Reading {
        String cell(String key);
    }

    public static boolean isName(String key) {
        return key.equals(PeopleSheet.CALL_NAME) || key.startsWith(NamedSheet.NAME + ":");
    }

    public static boolean areSame(String one, String other) {
        return Labels.fold(one).equals(Labels.fold(other));
    }

    /** Empty for parts whose rows are not found by name. An inject's and an objective's is its number. */
    public static Set<String> of(Table table, Reading row) {
        return switch (table.part()) {
            case MSEL, OBJECTIVES -> named(table, row, MselColumns.NUMBER::equals);
            case DUTIES -> named(table, row, key -> isText(key, DutiesSheet.DUTY));
            case PEOPLE, PLACES, AGENCIES, TEAMS, PERSONAS, STORYLINES, PHASES -> named(table, row, RowNames::isName);
            case GUIDES, ACTIONS, FIELDS -> Set.of();
        };
    }

    /** By which only a row is found that the file lacks: several may have the same. */
    public static Set<String> ofLost(Table table, Reading row) {
        return switch (table.part()) {
            case MSEL -> named(table, row, MselColumns.TITLE::equals);
            case ACTIONS -> named(table, row, ReportKindsSheet.SHORT_NAME::equals);
            case FIELDS -> within(ReportFieldsSheet.KIND, row, named(table, row, ReportFieldsSheet.FIELD::equals));
            case GUIDES -> within(GuidesSheet.GUIDE, row, named(table, row, key -> isText(key, GuidesSheet.ITEM)));
            case OBJECTIVES, DUTIES, PEOPLE, PLACES, AGENCIES, TEAMS, PERSONAS, STORYLINES, PHASES -> Set.of();
        };
    }

    private static boolean isText(String key, String field) {
        return key.startsWith(field + ":");
    }

    private static Set<String> within(String owner, Reading row, Set<String> names) {
        return names.stream()
                .map(name -> Labels.fold(row.cell(owner)) + " " + name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
