package org.livex.sheet.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Cells;
import org.livex.sheet.FileRow;
import org.livex.sheet.Question;
import org.livex.sheet.RowNames;
import org.livex.sheet.Sheet;
import org.livex.sheet.Table;

/**
 * Finds what a row without an id stands for, by its name: one that is there, another row of the file, or something new. A file that
 * is brought in twice doubles nobody. Where it may be one or the other a person is asked.
 */
final class Namesakes {
    private final Table table;
    private final Sheet sheet;
    private final There there;
    private final RowQuestions questions;
    private final RowTelling telling;
    private final RowNews news;
    private final Map<String, List<Table.Row>> byName = new HashMap<>();
    private final Map<String, List<FileRow>> standing = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<FileRow, Table.Row> meant = new HashMap<>();
    private final Map<FileRow, FileRow> sameAs = new HashMap<>();

    /**
     * {@code candidates} are the rows that another row may stand for; {@code written} are those that stand in the file themselves:
     * a row beside them is somebody else, unless a person says otherwise. {@code missing} were in the file and are not any more.
     */
    record There(Set<String> candidates, Set<String> written, Set<String> missing) {}

    /** {@code given} are the answers so far, by question. */
    Namesakes(Table table, Sheet sheet, There there, Map<String, String> given) {
        this.table = table;
        this.sheet = sheet;
        this.there = there;
        this.questions = new RowQuestions(table.part(), given);
        this.telling = new RowTelling(table);
        this.news = new RowNews(sheet);
        for (Table.Row row : table.rows()) {
            for (String name : namesOf(row)) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
            }
        }
    }

    /**
     * Only what a row says nothing new of is meant by it without a question. {@code edited} are rows of the file that change what
     * is there.
     */
    void find(List<FileRow> fresh, List<FileRow> edited) {
        edited.forEach(this::stand);
        fresh.stream()
                .flatMap(line -> alike(line)
                        .filter(row -> !there.written().contains(row.id()))
                        .filter(row -> isSame(line, row) && said(line, row).isEmpty())
                        .map(row -> new Twin(line, row, leftOpen(line, row))))
                .sorted(Comparator.comparingLong(Twin::leftOpen))
                .filter(twin -> !meant.containsKey(twin.line())
                        && !claimed.contains(twin.row().id()))
                .forEach(twin -> take(twin.line(), twin.row()));
        unclear(fresh).forEach(questions::askForAll);
        for (FileRow line : fresh) {
            if (!meant.containsKey(line)) {
                ask(line);
            }
            if (!sameAs.containsKey(line)) {
                stand(line);
            }
        }
    }

    /** A row that says nothing new of one that is there; {@code leftOpen} is of how much it says nothing at all. */
    private record Twin(FileRow line, Table.Row row, long leftOpen) {}

    /** Null for a row of its own. */
    Table.@Nullable Row meantBy(FileRow line) {
        return meant.get(line);
    }

    /** The row above that says the same; null for a row of its own. */
    @Nullable FileRow sameAs(FileRow line) {
        return sameAs.get(line);
    }

    /** With what those rows below say that are the same, where it says nothing itself. */
    FileRow whole(FileRow line) {
        List<FileRow> others = sameAs.entrySet().stream()
                .filter(same -> same.getValue() == line)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(other -> other.where(-1).row()))
                .toList();
        return others.isEmpty() ? line : line.filledBy(others);
    }

    boolean isOpen(FileRow line) {
        return questions.isOpen(line);
    }

    boolean isOpen() {
        return questions.isOpen();
    }

    List<Question> questions() {
        return questions.all();
    }

    Map<String, String> said(FileRow line, Table.Row row) {
        return news.of(line, row);
    }

    private Map<RowQuestions.Kind, List<FileRow>> unclear(List<FileRow> fresh) {
        Map<RowQuestions.Kind, List<FileRow>> unclear = new EnumMap<>(RowQuestions.Kind.class);
        Set<String> above = new HashSet<>(standing.keySet());
        for (FileRow line : fresh) {
            RowQuestions.Kind kind = alike(line).findAny().isPresent()
                    ? RowQuestions.Kind.KNOWN
                    : Collections.disjoint(above, names(line)) ? null : RowQuestions.Kind.TWICE;
            if (kind != null && !meant.containsKey(line)) {
                unclear.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
            }
            above.addAll(names(line));
        }
        return unclear;
    }

    private void stand(FileRow line) {
        names(line)
                .forEach(name ->
                        standing.computeIfAbsent(name, _ -> new ArrayList<>()).add(line));
    }

    private void ask(FileRow line) {
        List<Table.Row> alike = alike(line).toList();
        List<FileRow> above = above(line).toList();
        // Somebody else may have been given the one that was chosen here.
        if (alike.isEmpty() && above.isEmpty() && !questions.isAnswered(line)) {
            return;
        }
        Map<String, Table.Row> rows = new HashMap<>();
        Map<String, FileRow> lines = new HashMap<>();
        List<Question.Option> options = new ArrayList<>();
        for (Table.Row row : alike) {
            options.add(Question.Option.named(row.id(), telling.toldApart(row, alike)));
            rows.put(row.id(), row);
        }
        for (FileRow other : above) {
            Question.Option option = RowQuestions.rowOfFile(other, telling.told(other::cell));
            options.add(option);
            lines.put(option.value(), other);
        }
        options.add(Question.Option.word(RowQuestions.NEW));
        String answer = questions.ask(line, options, telling.told(line::cell));
        Table.Row row = rows.get(answer);
        FileRow other = lines.get(answer);
        if (row != null) {
            take(line, row);
        } else if (other != null) {
            sameAs.put(line, other);
        }
    }

    private void take(FileRow line, Table.Row row) {
        claimed.add(row.id());
        meant.put(line, row);
    }

    private static long leftOpen(FileRow line, Table.Row row) {
        return line.changes(row).values().stream().filter(String::isBlank).count();
    }

    /** Those of its name for whom no other row stands yet. */
    private Stream<Table.Row> alike(FileRow line) {
        List<Table.Row> alike = unclaimed(names(line));
        return (alike.isEmpty() ? unclaimed(RowNames.ofLost(table, line::cell)) : alike).stream();
    }

    private List<Table.Row> unclaimed(Set<String> names) {
        return names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .distinct()
                .filter(row -> !claimed.contains(row.id()))
                .toList();
    }

    /** What several may be called finds only one that the file lacks. */
    private Set<String> namesOf(Table.Row row) {
        if (!there.candidates().contains(row.id())) {
            return Set.of();
        }
        Set<String> names = new HashSet<>(RowNames.of(table, row::cell));
        if (there.missing().contains(row.id())) {
            names.addAll(RowNames.ofLost(table, row::cell));
        }
        return names;
    }

    private Stream<FileRow> above(FileRow line) {
        return names(line).stream()
                .flatMap(name -> standing.getOrDefault(name, List.of()).stream())
                .distinct();
    }

    private boolean isSame(FileRow line, Table.Row row) {
        Map<String, String> said = line.changes(null);
        said.values().removeIf(String::isBlank);
        return sheet.isSame(row.id(), new Cells(said, (_, _) -> {}));
    }

    private Set<String> names(FileRow line) {
        return RowNames.of(table, line::cell);
    }
}
