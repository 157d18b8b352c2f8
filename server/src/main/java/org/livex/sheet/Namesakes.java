package org.livex.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final Map<String, String> given;
    private final Map<String, List<Table.Row>> byName = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<FileRow, Table.Row> meant = new HashMap<>();
    private final Set<FileRow> open = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();

    /** {@code there}: what another row may stand for. {@code given} are the answers so far, by question. */
    Namesakes(Table table, Sheet sheet, Set<String> there, Map<String, String> given) {
        this.table = table;
        this.sheet = sheet;
        this.given = given;
        for (Table.Row row : table.rows()) {
            for (String name : there.contains(row.id()) ? names(row::cell) : Set.<String>of()) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
            }
        }
    }

    void find(List<FileRow> fresh) {
        List<FileRow> left = new ArrayList<>(fresh);
        fresh.stream()
                .flatMap(line -> alike(line)
                        .filter(row -> isSame(line, row) && said(line, row).isEmpty())
                        .map(row -> new Twin(line, row, leftOpen(line, row))))
                .sorted(Comparator.comparingLong(Twin::leftOpen))
                .filter(twin -> !meant.containsKey(twin.line())
                        && !claimed.contains(twin.row().id()))
                .forEach(twin -> taken(twin.line(), Stream.of(twin.row())));
        left.removeIf(meant::containsKey);
        Map<Table.Row, Long> wanted = left.stream()
                .flatMap(line -> alike(line).filter(row -> isSame(line, row)))
                .collect(Collectors.groupingBy(row -> row, Collectors.counting()));
        left.removeIf(line -> {
            List<Table.Row> same =
                    namesakes(line).filter(row -> isSame(line, row)).toList();
            return same.size() == 1 && wanted.getOrDefault(same.getFirst(), 0L) == 1 && taken(line, same.stream());
        });
        left.forEach(this::ask);
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

    /** What it says of the row otherwise than Livex. What it leaves empty it does not deny. */
    Map<String, String> said(FileRow line, Table.Row row) {
        Map<String, String> said = line.changes(row);
        said.entrySet().removeIf(cell -> cell.getValue().isBlank() || isSo(row, cell.getKey(), cell.getValue()));
        return said;
    }

    private boolean isSo(Table.Row row, String key, String text) {
        List<NotTaken> problems = new ArrayList<>();
        boolean isSo = sheet.isSo(row.id(), new Cells(Map.of(key, text), (_, problem) -> problems.add(problem)));
        return isSo && problems.isEmpty();
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
        alike.forEach(row -> options.add(Question.Option.named(row.id(), told(row::cell))));
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

    private interface Reading {
        String cell(String key);
    }

    private Set<String> names(Reading row) {
        return table.columns().stream()
                .filter(_ -> BY_NAME.contains(table.part()))
                .map(Column::key)
                .filter(key -> key.equals(PeopleSheet.CALL_NAME) || key.startsWith(NamedSheet.NAME + ":"))
                .filter(key -> !row.cell(key).isBlank())
                .map(key -> key + " " + Labels.fold(row.cell(key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String told(Reading row) {
        return table.columns().stream()
                .filter(column -> column.isEdited() && !row.cell(column.key()).isBlank())
                .limit(MOST_TOLD)
                .map(column -> row.cell(column.key()).strip())
                .collect(Collectors.joining(" · "));
    }
}
