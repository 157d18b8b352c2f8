package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectBuilder;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.sheet.Draft;
import org.livex.sheet.MselColumns;
import org.livex.sheet.SheetWords;

/** Title and note for control have one column of ours, and as many translations as somebody's list has. */
final class Translations {
    private final ForeignInjects.Answers answers;
    private final ForeignNote note;
    private final SheetWords words;

    Translations(ForeignInjects.Answers answers, ForeignNote note, SheetWords words) {
        this.answers = answers;
        this.note = note;
        this.words = words;
    }

    /** {@code to} is what the rows say of recipients. */
    @Nullable PlanCommand on(@Nullable PlanCommand command, List<Integer> rows, String to) {
        if (command instanceof PlanCommand.PlanInject planned) {
            return new PlanCommand.PlanInject(of(planned.inject(), rows, to));
        }
        return command instanceof PlanCommand.ReviseInject revised
                ? new PlanCommand.ReviseInject(of(revised.inject(), rows, to), revised.basedOn(), revised.small())
                : command;
    }

    /** What these rows say in other languages than their original and no column of ours has: each is shown. */
    List<Draft.Field> fields(@Nullable Inject before, List<Integer> rows, String to) {
        int row = rows.getFirst();
        Language original = answers.languages().original(row);
        List<Draft.Field> fields = new ArrayList<>();
        LocalizedText title = before == null ? null : before.title();
        if (answers.languages().otherTitle(row, original) == null) {
            answers.languages()
                    .translations(row, Meaning.TITLE, original)
                    .forEach((language, text) -> add(fields, MselColumns.TITLE, language, title, text));
        }
        LocalizedText said = before == null ? null : before.controlNote();
        note.translations(row, original).forEach(language -> {
            String text = note.in(language, rows, to, words.in(language));
            add(fields, MselColumns.CONTROL_NOTE, language, said, text);
        });
        return fields;
    }

    private void add(
            List<Draft.Field> fields, String column, Language language, @Nullable LocalizedText before, String text) {
        TextVersion there = before == null ? null : before.versions().get(language);
        String was = there == null ? "" : there.text();
        if (!was.equals(text)) {
            fields.add(new Draft.Field(words.header(column, language), was, text));
        }
    }

    private Inject of(Inject inject, List<Integer> rows, String to) {
        int row = rows.getFirst();
        Language original = answers.languages().original(row);
        Map<Language, String> notes = new TreeMap<>();
        note.translations(row, original).forEach(one -> notes.put(one, note.in(one, rows, to, words.in(one))));
        Language other = answers.languages().otherTitle(row, original);
        InjectBuilder whole = inject.but()
                .title(
                        other == null
                                ? with(inject.title(), answers.languages().translations(row, Meaning.TITLE, original))
                                : in(other, inject.title()));
        LocalizedText said = inject.controlNote();
        return (said == null ? whole : whole.controlNote(with(said, notes))).build();
    }

    /** A title that is in another language than its text. */
    private static LocalizedText in(Language language, LocalizedText title) {
        TextVersion written = title.original();
        return title.source().equals(language)
                ? title
                : new LocalizedText(
                        language,
                        title.revision(),
                        new TreeMap<>(Map.of(
                                language,
                                new TextVersion(written.text(), TextState.APPROVED, title.revision(), null))));
    }

    /** Each has still to be looked at by somebody. */
    private static LocalizedText with(LocalizedText text, Map<Language, String> translations) {
        LocalizedText whole = text;
        for (Map.Entry<Language, String> one : translations.entrySet()) {
            TextVersion before = text.versions().get(one.getKey());
            boolean isThere = before != null && before.text().equals(one.getValue());
            if (!isThere && !one.getKey().equals(text.source())) {
                whole = whole.with(
                        one.getKey(), new TextVersion(one.getValue(), TextState.NEEDS_REVIEW, text.revision(), null));
            }
        }
        return whole;
    }
}
