package org.livex.sheet.foreign;

import java.util.List;
import java.util.stream.Collectors;

/** Whether rows of one name are one person: proposed, never decided. */
final class SameName {
    private static final List<RosterMeaning> OF_A_PERSON =
            List.of(RosterMeaning.AGENCY, RosterMeaning.FUNCTION, RosterMeaning.COUNTRY, RosterMeaning.GENDER);

    private SameName() {}

    /** Where only a surname stands, and the rest of the rows is not the same, they are two. */
    static String likely(ForeignTable<RosterMeaning> table, List<Integer> rows, PersonName name) {
        boolean isWhole = !name.first().isEmpty() && !name.last().isEmpty();
        long others = rows.stream()
                .map(row -> OF_A_PERSON.stream()
                        .map(meaning -> table.text(row, meaning))
                        .collect(Collectors.joining("|")))
                .distinct()
                .count();
        return isWhole || others == 1 ? "one-person" : "several-people";
    }
}
