package org.livex.sheet.foreign.words;

import java.util.Set;
import java.util.regex.Pattern;
import org.livex.sheet.Labels;

/** What people write into a cell where there is nothing to say. */
public final class NoAnswer {
    private static final Set<String> WORDS = Set.of(
            "",
            "-",
            "--",
            "–",
            "—",
            ".",
            "?",
            "n/a",
            "n.a.",
            "n.a",
            "n. a.",
            "n\\a",
            "−",
            "‑",
            "---",
            "nil",
            "немає даних",
            "н.д.",
            "б/о",
            "нет данных",
            "kein",
            "aucune",
            "aucun",
            "ninguna",
            "nessuna",
            "niciuna",
            "niciunul",
            "لا شيء",
            "هیچ",
            "#n/a",
            "none",
            "tbd",
            "t.b.d.",
            "tbc",
            "нет",
            "н/д",
            "н/п",
            "не указано",
            "немає",
            "keine",
            "k.a.",
            "k. a.",
            "entfällt",
            "néant",
            "s/o",
            "ninguno",
            "nessuno",
            "n/d",
            "nimic",
            "yok",
            "жоқ",
            "لا يوجد",
            "غير متوفر",
            "ندارد");

    private static final Pattern BROKEN = Pattern.compile("#(REF|N/A|NAME|VALUE|DIV/0|NULL|NUM|SPILL|CALC|FIELD)[!?]?");

    private NoAnswer() {}

    /** What a formula failed to find. */
    public static boolean isBroken(String cell) {
        return BROKEN.matcher(cell).matches();
    }

    public static boolean is(String text) {
        return WORDS.contains(Labels.fold(text));
    }
}
