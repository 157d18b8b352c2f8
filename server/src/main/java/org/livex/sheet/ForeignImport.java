package org.livex.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedText;
import org.livex.exercise.Plan;
import org.livex.exercise.PlanCommand;
import org.livex.exercise.PlannedInject;
import org.livex.exercise.Storyline;
import org.livex.exercise.StorylineId;
import org.livex.i18n.Language;

/** Somebody else's MSEL: asked about stage by stage, then read like a table of ours. */
final class ForeignImport {
    private static final int LONGEST_TITLE = 80;

    private final SheetWords words;
    private final Drafting drafting;
    private final Exercise exercise;
    private final Plan plan;
    private final Map<String, String> given;

    ForeignImport(SheetWords words, Drafting drafting, Map<String, String> given) {
        this.words = words;
        this.drafting = drafting;
        this.exercise = drafting.exercise();
        this.plan = Objects.requireNonNull(exercise.scenario().plan());
        this.given = Map.copyOf(given);
    }

    Step read(SheetFile file) {
        Asking where = new Asking(given);
        Asking columns = new Asking(given);
        ForeignTable table = ForeignTable.ask(file, where, columns);
        if (table == null) {
            return where.isOpen() ? open(Step.Stage.TABLE, file, where) : open(Step.Stage.COLUMNS, file, columns);
        }
        Names names = new Names(exercise, words);
        Asking times = new Asking(given);
        ForeignTimes clock = ForeignTimes.ask(table, table.rows(), plan, times);
        Language language = language(times);
        if (times.isOpen()) {
            return open(Step.Stage.TIMES, file, times);
        }
        Asking rows = new Asking(given);
        ForeignRows injects = ForeignRows.ask(table, table.rows(), rows);
        if (rows.isOpen()) {
            return open(Step.Stage.ROWS, file, rows);
        }
        Asking named = new Asking(given);
        List<Integer> kept = injects.groups().stream().flatMap(List::stream).toList();
        ForeignNames people = ForeignNames.ask(table, kept, names, named);
        boolean updates = updates(table, kept, named);
        if (named.isOpen()) {
            return open(Step.Stage.NAMES, file, named);
        }
        new Filling(table, people, clock.onTheClock(), language, updates).all(injects);
        return new Step(Step.Stage.CHECK, file.text(), List.of(), drafting.done());
    }

    private static Step open(Step.Stage stage, SheetFile file, Asking asking) {
        return new Step(stage, file.text(), asking.questions(), null);
    }

    private Language language(Asking asking) {
        List<Language> languages = MselColumns.languages(exercise);
        if (languages.size() == 1) {
            return languages.getFirst();
        }
        List<Question.Option> options = languages.stream()
                .map(one -> Question.Option.named(one.tag(), words.languageName(one)))
                .toList();
        String answer = asking.ask(new Question("language", "language", Map.of(), options, null, List.of()));
        return answer == null ? languages.getFirst() : Language.of(answer);
    }

    /** A number that is there already is maybe the same inject. */
    private boolean updates(ForeignTable table, List<Integer> rows, Asking asking) {
        List<String> there = rows.stream()
                .map(row -> table.text(row, Meaning.NUMBER))
                .filter(number -> numbered(number).isPresent())
                .distinct()
                .toList();
        return !there.isEmpty()
                && "update"
                        .equals(asking.ask(new Question(
                                "existing",
                                "existing",
                                Map.of("count", String.valueOf(there.size())),
                                List.of(Question.Option.word("update"), Question.Option.word("add")),
                                null,
                                there.stream().limit(5).toList())));
    }

    private Optional<PlannedInject> numbered(String number) {
        return number.isEmpty()
                ? Optional.empty()
                : exercise.msel().injects().values().stream()
                        .filter(planned -> planned.inject().number().equals(number))
                        .findFirst();
    }

    /** With everything answered. */
    private final class Filling {
        private final ForeignTable table;
        private final ForeignNames people;
        private final Map<Integer, String> times;
        private final Language language;
        private final boolean updates;

        Filling(
                ForeignTable table,
                ForeignNames people,
                Map<Integer, String> times,
                Language language,
                boolean updates) {
            this.table = table;
            this.people = people;
            this.times = times;
            this.language = language;
            this.updates = updates;
        }

        void all(ForeignRows injects) {
            addStorylines();
            Names names = new Names(drafting.exercise(), words);
            MselSheet sheet = new MselSheet(drafting.exercise(), names);
            List<String> taken = new ArrayList<>();
            exercise.msel().injects().keySet().forEach(id -> taken.add(id.value()));
            FreshIds ids = new FreshIds(taken);
            Table before = sheet.table();
            for (List<Integer> rows : injects.groups()) {
                one(sheet, before, rows, injects.keptColours(table, rows.getFirst()), ids);
            }
        }

        private void addStorylines() {
            List<String> taken = exercise.scenario()
                    .all(Storyline.class)
                    .map(one -> one.id().value())
                    .toList();
            FreshIds ids = new FreshIds(taken);
            for (String title : people.newStorylines()) {
                String id = ids.of(title, "storyline");
                Draft.Change change = new Draft.Change(Part.STORYLINES, Draft.Kind.ADDED, id, title, null, List.of());
                drafting.play(
                        new PlanCommand.AddStoryline(
                                new Storyline(new StorylineId(id), LocalizedText.of(language, title))),
                        change,
                        new Where(table.grid().name(), table.header(), -1));
            }
        }

        private void one(MselSheet sheet, Table before, List<Integer> rows, List<String> colours, FreshIds ids) {
            int row = rows.getFirst();
            Map<String, String> cells = cells(rows, colours);
            String number = cells.getOrDefault(MselColumns.NUMBER, "");
            Table.Row old = updates
                    ? numbered(number)
                            .map(planned ->
                                    before.byId().get(planned.inject().id().value()))
                            .orElse(null)
                    : null;
            Map<String, String> changed = new LinkedHashMap<>();
            cells.forEach((key, text) -> {
                String was = old == null ? "" : Seal.plain(old.cell(key));
                if (!text.isBlank() && !Seal.plain(text).equals(was)) {
                    changed.put(key, text);
                }
            });
            if (old != null && changed.isEmpty()) {
                drafting.unchanged();
                return;
            }
            int mistakes = drafting.mistakes();
            Cells read = new Cells(changed, (key, problem) -> drafting.mistake(problem.at(where(row, key))));
            PlanCommand command = sheet.read(old == null ? null : old.id(), read, ids);
            if (command != null && drafting.mistakes() == mistakes) {
                drafting.play(command, change(before, old, row, changed), where(row, ""));
            }
        }

        private Draft.Change change(Table before, Table.@Nullable Row old, int row, Map<String, String> changed) {
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
                    where(row, ""),
                    fields);
        }

        private Map<String, String> cells(List<Integer> rows, List<String> colours) {
            int row = rows.getFirst();
            Map<String, String> cells = new LinkedHashMap<>();
            String body = table.text(row, Meaning.BODY);
            String title = table.text(row, Meaning.TITLE);
            String number = table.text(row, Meaning.NUMBER);
            cells.put(MselColumns.NUMBER, number.isEmpty() ? String.valueOf(row + 1) : number);
            cells.put(MselColumns.TIME, times.getOrDefault(row, ""));
            cells.put(MselColumns.TITLE, title.isEmpty() ? firstWords(body) : title);
            cells.put(Column.in(MselColumns.BODY, language), body.isEmpty() ? title : body);
            String to = String.join(
                    "; ", rows.stream().map(one -> table.text(one, Meaning.TO)).toList());
            cells.put(MselColumns.TO, people.recipients(to));
            cells.put(MselColumns.FROM, people.sender(table.text(row, Meaning.FROM)));
            cells.put(MselColumns.STORYLINE, people.storyline(table.text(row, Meaning.STORYLINE)));
            cells.put(MselColumns.TYPE, people.type(table.text(row, Meaning.TYPE)));
            cells.put(MselColumns.OBJECTIVE, table.text(row, Meaning.OBJECTIVE));
            cells.put(MselColumns.CONTROL_NOTE, note(rows, to, colours));
            return cells;
        }

        /** What has no place of its own goes to control, under its own header, and to nobody else. */
        private String note(List<Integer> rows, String to, List<String> colours) {
            List<String> lines = new ArrayList<>();
            int row = rows.getFirst();
            table.columns().forEach((column, meaning) -> {
                String text = table.grid().text(row, column);
                boolean kept = switch (meaning) {
                    case EXPECTED, NOTE, CONTINGENCY, OTHER_TIME -> true;
                    case TO -> people.leavesToControl(to);
                    case FROM -> people.sender(text).isEmpty();
                    case STORYLINE -> people.storyline(text).isEmpty();
                    case TYPE -> people.type(text).isEmpty();
                    case TIME -> times.getOrDefault(row, "").isEmpty();
                    case NUMBER, TITLE, BODY, OBJECTIVE, PASS_OVER -> false;
                };
                if (kept && !text.isEmpty()) {
                    lines.add(table.grid().text(table.header(), column).replace('\n', ' ') + ": "
                            + (meaning == Meaning.TO ? to : text));
                }
            });
            colours.forEach(colour -> lines.add("#" + colour));
            return String.join("\n", lines);
        }

        private Where where(int row, String key) {
            Meaning meaning = switch (key) {
                case MselColumns.NUMBER -> Meaning.NUMBER;
                case MselColumns.TIME -> Meaning.TIME;
                case MselColumns.TITLE -> table.column(Meaning.TITLE) == null ? Meaning.BODY : Meaning.TITLE;
                case MselColumns.TO -> Meaning.TO;
                case MselColumns.FROM -> Meaning.FROM;
                case MselColumns.TYPE -> Meaning.TYPE;
                case MselColumns.STORYLINE -> Meaning.STORYLINE;
                case MselColumns.OBJECTIVE -> Meaning.OBJECTIVE;
                case MselColumns.CONTROL_NOTE -> Meaning.NOTE;
                default -> Meaning.BODY;
            };
            Integer column = key.isEmpty() ? null : table.column(meaning);
            return new Where(table.grid().name(), row, column == null ? -1 : column);
        }

        private static String firstWords(String body) {
            String line = body.lines().findFirst().orElse("").strip();
            if (line.length() <= LONGEST_TITLE) {
                return line;
            }
            int space = line.lastIndexOf(' ', LONGEST_TITLE);
            return line.substring(0, space < 20 ? LONGEST_TITLE : space) + "…";
        }
    }
}
