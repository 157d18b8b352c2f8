package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;
import org.livex.sheet.BracedCell;
import org.livex.sheet.Cells;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.FreshIds;
import org.livex.sheet.Mistake;
import org.livex.sheet.MovedNumbers;
import org.livex.sheet.MselColumns;
import org.livex.sheet.MselSheet;
import org.livex.sheet.Names;
import org.livex.sheet.NotTaken;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Part;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Table;
import org.livex.sheet.Where;
import org.livex.sheet.foreign.words.NoAnswer;

/** Rows of somebody else's MSEL as injects, with everything answered. */
final class ForeignInjects {
    private static final Set<Meaning> NAMED_ELSEWHERE = Set.of(Meaning.PASS_OVER, Meaning.TIME, Meaning.DATE);

    private final Answers answers;
    private final ForeignTable<Meaning> table;
    private final ForeignNames people;
    private final ForeignColours colours;
    private final ForeignLanguages languages;
    private final RowCells cells;
    private final RevisedCells revised;

    /** {@code times} are on the exercise clock, in our writing, by row; {@code updates}: a number that is there is revised. */
    record Answers(
            ForeignTable<Meaning> table,
            ForeignRows rows,
            ForeignLanguages languages,
            ForeignNames people,
            ForeignColours colours,
            RowTimes clock,
            Map<Integer, String> times,
            boolean updates) {}

    ForeignInjects(Answers answers) {
        this.answers = answers;
        this.table = answers.table();
        this.people = answers.people();
        this.colours = answers.colours();
        this.languages = answers.languages();
        this.cells = new RowCells(answers);
        this.revised = new RevisedCells(answers, cells.madeUp());
    }

    RowCells.MadeUp madeUp() {
        return cells.madeUp();
    }

    RevisedCells revised() {
        return revised;
    }

    static Optional<PlannedInject> numbered(Exercise exercise, String number) {
        return number.isEmpty()
                ? Optional.empty()
                : exercise.msel().injects().values().stream()
                        .filter(planned -> planned.inject().number().equals(number))
                        .findFirst();
    }

    void all(ForeignRows injects, Drafting drafting, SheetWords words) {
        addStorylines(drafting);
        Exercise exercise = drafting.exercise();
        MselSheet sheet = new MselSheet(exercise, new Names(exercise, words), languages.all());
        Filling filling = new Filling(drafting, sheet, words, sheet.table(), numbersSaid(injects));
        for (List<Integer> rows : injects.groups()) {
            filling.one(rows);
        }
        filling.sayCountedOn();
        filling.moved.tell(table.grid().name(), drafting);
        revised.tell(filling.before, drafting);
    }

    /** The number of an inject that is taken already, and the one that it gets. */
    private record CountedOn(Where where, String taken, String number) {}

    /** Also of rows that are left out: nobody is to look for one of these and find another inject. */
    private List<String> numbersSaid(ForeignRows injects) {
        return Stream.concat(injects.groups().stream().map(List::getFirst), injects.leftOut().stream())
                .map(row -> table.text(row, Meaning.NUMBER))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    private void addStorylines(Drafting drafting) {
        Set<String> titles = new LinkedHashSet<>(people.newStorylines());
        titles.addAll(colours.newStorylines());
        FreshIds ids = new FreshIds(drafting.exercise()
                .scenario()
                .all(Storyline.class)
                .map(one -> one.id().value())
                .toList());
        for (String title : titles) {
            String id = ids.of(title, "storyline");
            drafting.play(
                    new PlanCommand.AddStoryline(
                            new Storyline(new StorylineId(id), LocalizedText.of(languages.main(), title))),
                    new Draft.Change(Part.STORYLINES, Draft.Kind.ADDED, id, title, null, List.of()),
                    table.where(table.header(), null));
        }
    }

    /** Row by row. {@code before} is what was there. */
    private final class Filling {
        private final Drafting drafting;
        private final MselSheet sheet;
        private final SheetWords words;
        private final Table before;
        private final ForeignNumbers numbers;
        private final ForeignNote note;
        private final Translations translations;
        private final FreshIds ids;
        private final List<CountedOn> countedOn = new ArrayList<>();
        private final MovedNumbers moved;

        Filling(Drafting drafting, MselSheet sheet, SheetWords words, Table before, List<String> numbersSaid) {
            this.drafting = drafting;
            this.sheet = sheet;
            this.words = words;
            this.before = before;
            this.numbers = new ForeignNumbers(before, numbersSaid, answers.updates());
            this.note = new ForeignNote(answers);
            this.translations = new Translations(answers, note, words);
            this.moved = new MovedNumbers(before);
            this.ids = new FreshIds(before.byId().keySet());
        }

        void one(List<Integer> rows) {
            int row = rows.getFirst();
            Language original = languages.original(row);
            SheetWords inItsLanguage = words.in(original);
            Map<String, String> own = cells.of(rows, original);
            own.put(MselColumns.CONTROL_NOTE, note.in(original, rows, cells.recipients(rows), inItsLanguage));
            Table.Row old = number(row, own);
            Map<String, String> changed = revised.changed(row, old, own, original);
            ReviewState review = colours.review(rows);
            if (old != null && changed.isEmpty() && translated(old.id(), rows).isEmpty()) {
                reviewed(old, review, row);
                return;
            }
            int mistakes = drafting.mistakes();
            broken(rows);
            Set<String> told = new HashSet<>();
            Cells read = new Cells(changed, (key, problem) -> {
                Mistake mistake = mistake(row, key, problem);
                if (!isToldBy(mistake, told)) {
                    drafting.mistake(mistake);
                }
            });
            PlanCommand command =
                    translations.on(sheet.read(old == null ? null : old.id(), read, ids), rows, cells.recipients(rows));
            if (command != null && drafting.mistakes() == mistakes) {
                if (review != null) {
                    changed.put(MselColumns.REVIEW, sheet.reviewWord(review));
                }
                drafting.play(
                        command,
                        translated(change(old, row, changed), rows),
                        refused -> cells.where(row, BracedCell.in(own, refused).orElse("")));
                InjectId id = MselSheet.idOf(command);
                drafting.follow(
                        id == null ? null : MselSheet.review(id, review, drafting.exercise()), cells.where(row, ""));
            }
        }

        /** One line for all of them. */
        void sayCountedOn() {
            if (countedOn.size() == 1) {
                CountedOn one = countedOn.getFirst();
                drafting.notice(
                        "number-counted-on",
                        Map.of(
                                "sheet", one.where().sheet(),
                                "cell", one.where().cell(),
                                "taken", one.taken(),
                                "number", one.number()));
                return;
            }
            OddLetters.named(
                    drafting,
                    "numbers-counted-on",
                    table.grid().name(),
                    countedOn.stream()
                            .map(one -> one.where().cell() + " (" + one.taken() + " \u2192 " + one.number() + ")")
                            .toList());
        }

        /** What is wrong with a cell that was not taken says why, and not besides that nothing is there. */
        private boolean isToldBy(Mistake mistake, Set<String> told) {
            return !told.add(mistake.where().cell()) && mistake.code() == Mistake.Code.EMPTY;
        }

        private Mistake mistake(int row, String key, NotTaken problem) {
            Mistake mistake = problem.at(cells.where(row, key));
            if (!key.equals(MselColumns.TIME)) {
                return mistake;
            }
            return answers.clock().outside().contains(row)
                    ? new Mistake(mistake.where(), Mistake.Code.OUTSIDE_DAYS, mistake.parameters())
                    : answers.clock().isOfAnotherCalendar(row)
                            ? new Mistake(mistake.where(), Mistake.Code.OTHER_CALENDAR, mistake.parameters())
                            : mistake;
        }

        /** What a formula failed to find is nobody's text. */
        private void broken(List<Integer> rows) {
            for (int row : rows) {
                table.columns().forEach((column, meaning) -> {
                    String text = table.grid().text(row, column);
                    if (!NAMED_ELSEWHERE.contains(meaning) && NoAnswer.isBroken(text)) {
                        drafting.mistake(new Mistake(
                                new Where(table.grid().name(), row, column),
                                Mistake.Code.BROKEN_FORMULA,
                                Map.of("value", text)));
                    }
                });
            }
        }

        /** Gives it its number. What is there and is meant, null for nothing. */
        private Table.@Nullable Row number(int row, Map<String, String> said) {
            String own = table.text(row, Meaning.NUMBER);
            String wanted = own.isEmpty() ? String.valueOf(row + 1) : own;
            if (own.isEmpty()) {
                cells.madeUp().numbers.add(row);
            }
            ForeignNumbers.Numbered numbered =
                    numbers.of(own, wanted, Objects.requireNonNull(said.get(MselColumns.TITLE)));
            said.put(MselColumns.NUMBER, numbered.number());
            if (numbered.old() == null && !numbered.number().equals(wanted)) {
                countedOn.add(new CountedOn(cells.where(row, MselColumns.NUMBER), wanted, numbered.number()));
            }
            if (answers.updates() && !own.isEmpty()) {
                moved.note(numbered.number(), Objects.requireNonNull(said.get(MselColumns.TITLE)));
            }
            return numbered.old();
        }

        /** Nothing is new but maybe how far its review is. */
        private void reviewed(Table.Row old, @Nullable ReviewState review, int row) {
            PlanCommand command = MselSheet.review(new InjectId(old.id()), review, drafting.exercise());
            if (command == null) {
                drafting.unchanged();
            } else {
                Map<String, String> changed =
                        Map.of(MselColumns.REVIEW, sheet.reviewWord(Objects.requireNonNull(review)));
                drafting.play(command, change(old, row, changed), cells.where(row, ""));
            }
        }

        /** With what it says in other languages. */
        private Draft.Change translated(Draft.Change change, List<Integer> rows) {
            List<Draft.Field> fields = new ArrayList<>(change.fields());
            fields.addAll(translated(change.id(), rows));
            return new Draft.Change(change.part(), change.kind(), change.id(), change.label(), change.where(), fields);
        }

        private List<Draft.Field> translated(String id, List<Integer> rows) {
            PlannedInject before =
                    id.isEmpty() ? null : drafting.exercise().msel().find(new InjectId(id));
            return translations.fields(before == null ? null : before.inject(), rows, cells.recipients(rows));
        }

        private Draft.Change change(Table.@Nullable Row old, int row, Map<String, String> changed) {
            List<Draft.Field> fields = before.columns().stream()
                    .filter(column -> changed.containsKey(column.key()))
                    .map(column -> new Draft.Field(
                            column.header(),
                            old == null ? "" : old.cell(column.key()),
                            Objects.requireNonNull(changed.get(column.key()))))
                    .toList();
            String label = (changed.getOrDefault(MselColumns.NUMBER, "") + " "
                            + changed.getOrDefault(MselColumns.TITLE, ""))
                    .strip();
            return new Draft.Change(
                    Part.MSEL,
                    old == null ? Draft.Kind.ADDED : Draft.Kind.CHANGED,
                    old == null ? "" : old.id(),
                    old == null ? label : old.label(),
                    cells.where(row, ""),
                    fields);
        }
    }
}
