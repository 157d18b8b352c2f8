package org.livex.sheet;

import java.util.Locale;

/** What a sheet of a workbook of ours is about. */
public enum Part {
    MSEL,
    PEOPLE,
    AGENCIES,
    TEAMS,
    PLACES,
    PERSONAS,
    STORYLINES,
    PHASES,
    OBJECTIVES;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
