package org.livex.sheet.time;

import java.util.List;

/** How a day of an exercise is called, in small letters: in the languages of Livex and in those of whoever sends its lists. */
public final class DayWords {
    public static final List<String> ALL = List.of(
            "day",
            "день",
            "dan",
            "дан",
            "ден",
            "дзень",
            "jour",
            "journée",
            "tag",
            "giorno",
            "giornata",
            "día",
            "dia",
            "jornada",
            "ziua",
            "gün",
            "күн",
            "күні",
            "kuni",
            "рӯзи",
            "اليوم",
            "يوم",
            "روز",
            "dzień",
            "deň",
            "päivä",
            "päev",
            "dag",
            "nap",
            "diena",
            "dita",
            "ημέρα",
            "ngày",
            "hari",
            "siku");

    /** Finds one of them. */
    public static final String ANY = String.join("|", ALL.reversed());

    private DayWords() {}
}
