package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.sheet.Drafting;
import org.livex.sheet.OddLetters;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.world.KnownLanguages;
import org.livex.sheet.world.Scripts;

/** Cells in other letters than the rest of their column, or clearly in another language: named, and taken with the others. */
final class StrayCells {
    /** Of fewer letters is a name or an acronym. */
    private static final int LEAST_LETTERS = 10;

    private static final int LEAST_ALONE = 3;
    private static final int LEAST_BESIDE = 4;

    /** Japanese and Korean mix them with Chinese ones. */
    private static final Set<String> MIXED = Set.of("Hans", "Jpan", "Kore");

    private final ForeignTable<Meaning> table;
    private final SheetWords words;

    private StrayCells(ForeignTable<Meaning> table, SheetWords words) {
        this.table = table;
        this.words = words;
    }

    static void tell(
            ForeignTable<Meaning> table,
            ForeignLanguages languages,
            List<Integer> rows,
            SheetWords words,
            Drafting drafting) {
        StrayCells stray = new StrayCells(table, words);
        List<String> cells = new ArrayList<>();
        for (int row : rows) {
            for (int column : table.columns().keySet()) {
                Language own = languages.of(column);
                if (own != null) {
                    stray.told(row, column, own).ifPresent(cells::add);
                }
            }
        }
        OddLetters.named(drafting, "cells-in-other-language", table.grid().name(), cells);
    }

    private Optional<String> told(int row, int column, Language own) {
        String text = table.grid().text(row, column);
        if (text.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return Optional.empty();
        }
        KnownLanguages.Scores scores = KnownLanguages.scores(List.of(text));
        String script = Scripts.of(List.of(text));
        String usual = Scripts.of(own);
        boolean isInOtherLetters = !script.equals(usual)
                && !(MIXED.contains(script) && MIXED.contains(usual))
                && !Scripts.isOfMost(script, table.sample(column).texts());
        Language likely = likeliest(scores, script);
        boolean isInOtherWords = likely != null
                && !likely.base().equals(own.base())
                && script.equals(usual)
                && KnownLanguages.has(own)
                && isClear(scores.of(likely), scores.of(own));
        if (!isInOtherLetters && !isInOtherWords) {
            return Optional.empty();
        }
        String cell = new Where(table.grid().name(), row, column).cell();
        return Optional.of(likely == null ? cell : cell + " (" + words.languageName(likely) + ")");
    }

    private static boolean isClear(long score, long own) {
        return own <= 0 ? score >= LEAST_ALONE : score >= LEAST_BESIDE && score >= 2 * own + 2;
    }

    /** Null where no little word speaks for any. */
    private static @Nullable Language likeliest(KnownLanguages.Scores scores, String script) {
        Language best = null;
        for (Language one : KnownLanguages.ALL) {
            boolean isMore = scores.of(one) > (best == null ? 0 : scores.of(best));
            best = isMore && Scripts.isWrittenIn(one, script) ? one : best;
        }
        return best;
    }
}
