package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.sheet.Labels;
import org.livex.sheet.foreign.words.NoAnswer;
import org.livex.sheet.foreign.words.PersonName;
import org.livex.sheet.world.CountryWords;

/** Whether rows of one name are one person: proposed, never decided. */
final class SameName {
    private static final List<RosterMeaning> OF_A_PERSON =
            List.of(RosterMeaning.AGENCY, RosterMeaning.FUNCTION, RosterMeaning.COUNTRY, RosterMeaning.GENDER);

    private SameName() {}

    /**
     * Another address, telephone or date of birth is another person's, and the same one the same person's. Without these it is
     * another's where team, agency or country is another, and where only a surname stands and the rest of the rows is not the same.
     */
    static String likely(ForeignTable<RosterMeaning> table, List<Integer> rows, PersonName name) {
        List<Integer> contacts = table.columns(RosterMeaning.CONTACT);
        if (contacts.stream().anyMatch(column -> said(table, rows, column).size() > 1)) {
            return "several-people";
        }
        boolean isReached = contacts.stream()
                .anyMatch(column -> rows.stream()
                        .noneMatch(row -> table.grid().text(row, column).isEmpty()));
        if (isReached) {
            return "one-person";
        }
        if (saysTwo(table, rows, RosterMeaning.AGENCY, Labels::fold)
                || saysTwo(
                        table,
                        rows,
                        RosterMeaning.COUNTRY,
                        text -> CountryWords.code(text).orElse(Labels.fold(text)))) {
            return "several-people";
        }
        boolean isWhole = !name.first().isEmpty() && !name.last().isEmpty();
        boolean isOfOneTeam = table.columns(RosterMeaning.TEAM).stream()
                .allMatch(column -> said(table, rows, column).size() < 2);
        long others = rows.stream()
                .map(row -> OF_A_PERSON.stream()
                        .map(meaning -> table.text(row, meaning))
                        .collect(Collectors.joining("|")))
                .distinct()
                .count();
        return isOfOneTeam && (isWhole || others == 1) ? "one-person" : "several-people";
    }

    /** The rows of one address or telephone, or else of one team, agency, country and function: maybe one person each. */
    static List<List<Integer>> groups(ForeignTable<RosterMeaning> table, List<Integer> rows) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(traits(table, row), _ -> new ArrayList<>())
                .add(row));
        return List.copyOf(groups.values());
    }

    private static String traits(ForeignTable<RosterMeaning> table, int row) {
        String reached = table.texts(row, RosterMeaning.CONTACT);
        boolean isReached = reached.codePoints().anyMatch(Character::isLetterOrDigit);
        return isReached
                ? Labels.fold(reached)
                : Stream.concat(OF_A_PERSON.stream(), Stream.of(RosterMeaning.TEAM))
                        .map(meaning -> Labels.fold(table.texts(row, meaning)))
                        .collect(Collectors.joining("|"));
    }

    private static boolean saysTwo(
            ForeignTable<RosterMeaning> table, List<Integer> rows, RosterMeaning meaning, UnaryOperator<String> read) {
        return table.columns(meaning).stream()
                .anyMatch(column -> rows.stream()
                                .map(row -> table.grid().text(row, column))
                                .filter(text -> !NoAnswer.is(text))
                                .map(read)
                                .distinct()
                                .count()
                        > 1);
    }

    private static Set<String> said(ForeignTable<RosterMeaning> table, List<Integer> rows, int column) {
        return rows.stream()
                .map(row -> Labels.fold(table.grid().text(row, column)))
                .filter(text -> !NoAnswer.is(text))
                .collect(Collectors.toSet());
    }
}
