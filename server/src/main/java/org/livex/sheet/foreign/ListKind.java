package org.livex.sheet.foreign;

import java.util.Locale;

/** What somebody else's table is a list of. */
enum ListKind {
    MSEL,
    PEOPLE;

    ColumnMeaning.Vocabulary<?> vocabulary() {
        return switch (this) {
            case MSEL -> Meaning.VOCABULARY;
            case PEOPLE -> RosterMeaning.VOCABULARY;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
