package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.sheet.Drafting;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;

/**
 * New people of whom a list says no language that is known: which one they have is asked once for all of them, unless the list says
 * none of anybody and the exercise has only one. {@code language} is null while that is open.
 */
record MissingLanguages(List<Integer> rows, @Nullable Language language) {
    static MissingLanguages ask(
            ForeignTable<RosterMeaning> table,
            List<RosterPeople.Listed> people,
            RosterNames names,
            List<Language> own,
            SheetWords words,
            Asking asking) {
        List<Integer> columns = table.columns(RosterMeaning.LANGUAGES);
        List<Integer> without = people.stream()
                .filter(one -> one.known() == null)
                .filter(one -> names.languages(one.rows().stream()
                                .flatMap(row -> columns.stream()
                                        .map(column -> table.grid().text(row, column)))
                                .toList())
                        .isEmpty())
                .map(one -> one.rows().getFirst())
                .toList();
        if (without.isEmpty() || (columns.isEmpty() && own.size() == 1)) {
            return new MissingLanguages(without, own.getFirst());
        }
        String answer = asking.ask(new Question(
                        "language-of-others",
                        "language-of-others",
                        Map.of("count", String.valueOf(without.size())),
                        AskedLanguage.options(own, words),
                        own.getFirst().tag(),
                        table.lines(without, 2))
                .from(table.source(without, RosterMeaning.LANGUAGES)));
        return new MissingLanguages(without, answer == null ? null : Language.of(answer));
    }

    void tell(ForeignTable<RosterMeaning> table, Drafting drafting) {
        Oddities.rows(drafting, "languages-made-up", table, rows);
    }
}
