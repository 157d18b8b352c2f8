package org.livex.sheet.foreign.words;

import java.util.Set;
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

    private NoAnswer() {}

    public static boolean is(String text) {
        return WORDS.contains(Labels.fold(text));
    }
}
