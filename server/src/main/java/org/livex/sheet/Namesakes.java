package org.livex.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.PlanCommand;

/**
 * Finds which row that is there a row without an id stands for, by its name: a file that is brought in twice doubles nobody.
 * Where it may be one or the other, or somebody new, a person is asked.
 */
final class Namesakes {
    static final String NEW = "add-row";
    private static final Set<Part> BY_NAME = EnumSet.of(
            Part.PEOPLE, Part.PLACES, Part.AGENCIES, Part.TEAMS, Part.PERSONAS, Part.STORYLINES, Part.PHASES);
    private static final int MOST_TOLD = 4;

    private final Table table;
    private final Sheet sheet;
    private final Set<String> written;
    private final Map<String, String> given;
    private final Map<String, List<Table.Row>> byName = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<FileRow, Table.Row> meant = new HashMap<>();
    private final Set<FileRow> open = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * {@code candidates} are the rows that another row may stand for; {@code written} are those that stand in the file themselves:
     * a row beside them is somebody else, unless a person says otherwise.
     */
    record There(Set<String> candidates, Set<String> written) {}

    /** {@code given} are the answers so far, by question. */
    Namesakes(Table table, Sheet sheet, There there, Map<String, String> given) {
        this.table = table;
        this.sheet = sheet;
        this.written = there.written();
        this.given = given;
        for (Table.Row row : table.rows()) {
            for (String name : there.candidates().contains(row.id()) ? names(row::cell) : Set.<String>of()) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Only what a row says nothing new of is meant by it without a question. */
    void find(List<FileRow> fresh) {
        fresh.stream()
                .flatMap(line -> alike(line)
                        .filter(row -> !written.contains(row.id()))
                        .filter(row -> isSame(line, row) && said(line, row).isEmpty())
                        .map(row -> new Twin(line, row, leftOpen(line, row))))
                .sorted(Comparator.comparingLong(Twin::leftOpen))
                .filter(twin -> !meant.containsKey(twin.line())
                        && !claimed.contains(twin.row().id()))
                .forEach(twin -> taken(twin.line(), Stream.of(twin.row())));
        fresh.stream().filter(line -> !meant.containsKey(line)).forEach(this::ask);
    }

    /** A row that says nothing new of one that is there; {@code leftOpen} is of how much it says nothing at all. */
    private record Twin(FileRow line, Table.Row row, long leftOpen) {}

    /** Null for a row of its own. */
    Table.@Nullable Row meantBy(FileRow line) {
        return meant.get(line);
    }

    boolean isOpen(FileRow line) {
        return open.contains(line);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /**
     * What it says of the row otherwise than Livex. What it leaves empty it does not deny, and it is found by its name, so another
     * way of writing that is no other name.
     */
    Map<String, String> said(FileRow line, Table.Row row) {
        Map<String, String> said = line.changes(row);
        said.entrySet()
                .removeIf(cell -> cell.getValue().isBlank()
                        || (isName(cell.getKey()) && isSameName(cell.getValue(), row.cell(cell.getKey()))));
        PlanCommand whole = result(row, said);
        if (whole == null) {
            return said;
        }
        for (String key : List.copyOf(said.keySet())) {
            Map<String, String> less = new LinkedHashMap<>(said);
            less.remove(key);
            if (whole.equals(result(row, less))) {
                said = less;
            }
        }
        return said;
    }

    private static boolean isSameName(String one, String other) {
        return Labels.fold(one).equals(Labels.fold(other));
    }

    /** Null where it cannot be taken. */
    private @Nullable PlanCommand result(Table.Row row, Map<String, String> said) {
        List<NotTaken> problems = new ArrayList<>();
        PlanCommand command =
                sheet.read(row.id(), new Cells(said, (_, problem) -> problems.add(problem)), new FreshIds(List.of()));
        return problems.isEmpty() ? command : null;
    }

    private static long leftOpen(FileRow line, Table.Row row) {
        return line.changes(row).values().stream().filter(String::isBlank).count();
    }

    private boolean taken(FileRow line, Stream<Table.Row> rows) {
        Table.Row row = rows.findFirst().orElse(null);
        if (row == null) {
            return false;
        }
        claimed.add(row.id());
        meant.put(line, row);
        return true;
    }

    private void ask(FileRow line) {
        List<Table.Row> alike = alike(line).toList();
        Where where = line.where(-1);
        String id = "known/" + table.part().word() + "/" + where.cell();
        String answer = given.getOrDefault(id, "");
        // Somebody else may have been given the one that was chosen here.
        if (alike.isEmpty() && answer.isEmpty()) {
            return;
        }
        List<Question.Option> options = new ArrayList<>();
        alike.forEach(row -> options.add(Question.Option.named(row.id(), toldApart(row, alike))));
        options.add(Question.Option.word(NEW));
        Question question = new Question(
                        id, "known-row", Map.of("name", line.label()), options, null, List.of(told(line::cell)))
                .from(new Question.Source(where.sheet(), null, List.of(where.row() + 1), 1));
        questions.add(question);
        boolean isAnswered = answer.equals(NEW)
                || taken(line, alike.stream().filter(row -> row.id().equals(answer)));
        if (!isAnswered) {
            open.add(line);
        }
    }

    /** Those of its name for whom no other row stands yet. */
    private Stream<Table.Row> alike(FileRow line) {
        return namesakes(line).filter(row -> !claimed.contains(row.id()));
    }

    private Stream<Table.Row> namesakes(FileRow line) {
        return names(line::cell).stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .distinct();
    }

    private boolean isSame(FileRow line, Table.Row row) {
        Map<String, String> said = line.changes(null);
        said.values().removeIf(String::isBlank);
        return sheet.isSame(row.id(), new Cells(said, (_, _) -> {}));
    }

    private static boolean isName(String key) {
        return key.equals(PeopleSheet.CALL_NAME) || key.startsWith(NamedSheet.NAME + ":");
    }

    private interface Reading {
        String cell(String key);
    }

    private Set<String> names(Reading row) {
        return table.columns().stream()
                .filter(_ -> BY_NAME.contains(table.part()))
                .map(Column::key)
                .filter(Namesakes::isName)
                .filter(key -> !row.cell(key).isBlank())
                .map(key -> key + " " + Labels.fold(row.cell(key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where others are told in the same words: with what else is otherwise with them, and with the id where nothing is. */
    private String toldApart(Table.Row row, List<Table.Row> all) {
        String told = told(row::cell);
        List<Table.Row> alike =
                all.stream().filter(other -> told(other::cell).equals(told)).toList();
        if (alike.size() == 1) {
            return told;
        }
        Set<String> differing = table.columns().stream()
                .filter(Column::isEdited)
                .map(Column::key)
                .filter(key ->
                        alike.stream().map(other -> other.cell(key)).distinct().count() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String apart = told(row, differing);
        boolean isAlone = alike.stream()
                        .filter(other -> told(other, differing).equals(apart))
                        .count()
                == 1;
        return Stream.of(told, apart, isAlone && !apart.isEmpty() ? "" : "[" + row.id() + "]")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String told(Table.Row row, Set<String> keys) {
        return keys.stream()
                .map(key -> row.cell(key).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String told(Reading row) {
        return table.columns().stream()
                .filter(column -> column.isEdited() && !row.cell(column.key()).isBlank())
                .limit(MOST_TOLD)
                .map(column -> row.cell(column.key()).strip())
                .collect(Collectors.joining(" · "));
    }
}
