package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.livex.exercise.words.Texts;
import org.livex.i18n.Language;
import org.livex.sheet.Column;
import org.livex.sheet.MselColumns;
import org.livex.sheet.Where;
import org.livex.sheet.foreign.words.Titles;

/** What the rows of an inject in somebody's MSEL say for each of our columns. */
final class RowCells {
    private final ForeignInjects.Answers answers;
    private final ForeignTable<Meaning> table;
    private final ForeignNames people;
    private final ForeignColours colours;
    private final ForeignLanguages languages;
    private final MadeUp madeUp = new MadeUp();

    /** Rows of which the list did not say something that an inject must have. */
    static final class MadeUp {
        final List<Integer> numbers = new ArrayList<>();
        final List<Integer> titles = new ArrayList<>();
        final List<Integer> texts = new ArrayList<>();
    }

    RowCells(ForeignInjects.Answers answers) {
        this.answers = answers;
        this.table = answers.table();
        this.people = answers.people();
        this.colours = answers.colours();
        this.languages = answers.languages();
    }

    MadeUp madeUp() {
        return madeUp;
    }

    /** By the key of our column, without a number and the note. */
    Map<String, String> of(List<Integer> rows, Language original) {
        int row = rows.getFirst();
        Map<String, String> cells = new LinkedHashMap<>();
        Language other = languages.otherTitle(row, original);
        String heading = languages.text(row, Meaning.TITLE, other == null ? original : other);
        String title = Titles.onOneLine(heading);
        String body = body(row, original);
        if (body.isEmpty()) {
            madeUp.texts.add(row);
            body = heading;
        } else if (Texts.length(title) > Texts.LONGEST_LINE) {
            body = heading + "\n" + body;
        }
        if (title.isEmpty() || Texts.length(title) > Texts.LONGEST_LINE) {
            madeUp.titles.add(row);
            title = Titles.firstWords(title.isEmpty() ? body : title);
        }
        cells.put(MselColumns.TIME, answers.times().getOrDefault(row, ""));
        cells.put(MselColumns.TITLE, title);
        cells.put(Column.in(MselColumns.BODY, original), body);
        languages
                .translations(row, Meaning.BODY, original)
                .forEach((language, _) -> cells.put(Column.in(MselColumns.BODY, language), body(row, language)));
        cells.put(MselColumns.TO, people.recipients(recipients(rows)));
        cells.put(MselColumns.FROM, people.sender(table.text(row, Meaning.FROM)));
        String storyline = people.storyline(table.text(row, Meaning.STORYLINE));
        cells.put(MselColumns.STORYLINE, storyline.isEmpty() ? colours.storyline(rows) : storyline);
        cells.put(MselColumns.TYPE, people.type(table.text(row, Meaning.TYPE)));
        cells.put(MselColumns.OBJECTIVE, table.text(row, Meaning.OBJECTIVE));
        return cells;
    }

    /** With the rows below that go on from it. */
    private String body(int row, Language language) {
        List<String> parts = new ArrayList<>(List.of(languages.text(row, Meaning.BODY, language)));
        answers.rows().goingOn(row).forEach(more -> parts.add(languages.text(more, Meaning.BODY, language)));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    String recipients(List<Integer> rows) {
        return String.join(
                "; ", rows.stream().map(one -> table.text(one, Meaning.TO)).toList());
    }

    /** In their file; an empty key is for the row. */
    Where where(int row, String key) {
        for (int column : table.columns(Meaning.BODY)) {
            Language language = languages.of(column);
            if (language != null && key.equals(Column.in(MselColumns.BODY, language))) {
                return new Where(table.grid().name(), row, column);
            }
        }
        Meaning meaning = switch (key) {
            case MselColumns.NUMBER -> Meaning.NUMBER;
            case MselColumns.TIME ->
                answers.clock().isStrangeDay(row) || table.column(Meaning.TIME) == null ? Meaning.DATE : Meaning.TIME;
            case MselColumns.TITLE -> table.column(Meaning.TITLE) == null ? Meaning.BODY : Meaning.TITLE;
            case MselColumns.TO -> Meaning.TO;
            case MselColumns.FROM -> Meaning.FROM;
            case MselColumns.TYPE -> Meaning.TYPE;
            case MselColumns.STORYLINE -> Meaning.STORYLINE;
            case MselColumns.OBJECTIVE -> Meaning.OBJECTIVE;
            case MselColumns.CONTROL_NOTE -> Meaning.NOTE;
            default -> Meaning.BODY;
        };
        return table.where(row, key.isEmpty() ? null : meaning);
    }
}
