package org.livex.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Stamp;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** A file of ours that comes back: what was edited, added and taken out in it, row by row. */
final class OwnImport {
    /** Things before those that name them. */
    private static final List<Part> ORDER = List.of(
            Part.AGENCIES,
            Part.TEAMS,
            Part.PERSONAS,
            Part.STORYLINES,
            Part.PHASES,
            Part.OBJECTIVES,
            Part.GUIDES,
            Part.PEOPLE,
            Part.PLACES,
            Part.DUTIES,
            Part.ACTIONS,
            Part.FIELDS,
            Part.MSEL);

    /** Injects that wait for each other are taken out one after the other. */
    private static final int REMOVING_PASSES = 10;

    private final SheetWords reader;
    private final Map<String, String> given;
    private final Disputes disputes;
    private final Drafting drafting;
    private final Exercise original;

    /** The original, with the columns that the file adds. */
    private Exercise compared;

    private final Map<Part, List<Gone>> gone = new EnumMap<>(Part.class);
    private final List<Sheet> taken = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private boolean isOpen;

    /** New rows say them word for word, so they stay, whether the file has them or not. */
    private final Set<String> saidAnew = new HashSet<>();

    /** A row that is no longer in the file; {@code dispute} where Livex has changed it since and it shall go all the same. */
    private record Gone(Table.Row row, Draft.@Nullable Dispute dispute) {}

    /** {@code given} are the answers so far, by question. */
    OwnImport(SheetWords reader, Map<String, String> given, Drafting drafting) {
        this.reader = reader;
        this.given = Map.copyOf(given);
        this.drafting = drafting;
        this.original = drafting.exercise();
        this.compared = original;
        this.disputes = new Disputes(original, given);
    }

    static boolean isOurs(SheetFile file) {
        return file.grids().stream().anyMatch(grid -> OwnLayout.of(grid).isPresent());
    }

    Step step(SheetFile file) {
        Draft draft = read(file);
        return isOpen
                ? new Step(Step.Stage.NAMES, file.text(), questions, null)
                : new Step(Step.Stage.CHECK, file.text(), List.of(), draft);
    }

    Draft read(SheetFile file) {
        SheetWords written = FileLanguage.of(file, original, reader);
        Map<Part, Grid> grids = new EnumMap<>(Part.class);
        for (Grid grid : file.grids()) {
            OwnLayout.of(grid).ifPresent(layout -> grids.putIfAbsent(layout.part(), grid));
        }
        passedOver(file, written, grids);
        for (Part part : ORDER) {
            Grid grid = grids.get(part);
            if (grid != null) {
                OwnLayout layout = OwnLayout.of(grid).orElseThrow();
                if (part == Part.MSEL) {
                    layout = withAddedColumns(grid, layout, written);
                }
                Table table = FileLanguage.table(part, compared, written, reader);
                rows(table, layout, grid, file, sheet(part, written));
                OddLetters.tell(grid, drafting);
            }
        }
        for (Part part : ORDER.reversed()) {
            Grid grid = grids.get(part);
            if (grid != null) {
                removeAll(part, gone.getOrDefault(part, List.of()), Where.goneFrom(grid.name()));
            }
        }
        taken.forEach(sheet -> sheet.check(drafting.exercise()));
        taken.stream()
                .flatMap(sheet -> sheet.warnings(drafting.exercise()).stream())
                .forEach(warning -> drafting.notice(warning.code(), warning.parameters()));
        return drafting.done();
    }

    /** What was edited in a sheet that cannot be read is not lost in silence, and who keeps notes in one of theirs is told. */
    private void passedOver(SheetFile file, SheetWords written, Map<Part, Grid> grids) {
        // Whose sheet is there and read has lost nothing: what is named like it is somebody's own.
        List<Part> lacking = ExerciseSheets.EVERYTHING.stream()
                .filter(part -> !grids.containsKey(part))
                .toList();
        Set<String> titles = new ExerciseSheets(original, written)
                .tables(lacking).stream().map(Table::title).collect(Collectors.toSet());
        for (Grid grid : file.grids()) {
            boolean isRead = grid.name().equals(OwnLayout.INDEX_SHEET)
                    || grids.values().stream().anyMatch(read -> read.name().equals(grid.name()));
            if (OwnLayout.isLost(grid, titles::contains)) {
                Where first = new Where(grid.name(), OwnLayout.MARK_ROW, -1);
                drafting.mistake(new Mistake(first, Mistake.Code.SHEET_NOT_READABLE, Map.of()));
            } else if (!isRead && IntStream.range(0, grid.rows().size()).anyMatch(row -> !grid.isBlank(row))) {
                drafting.notice("sheet-passed-over", Map.of("sheet", grid.name()));
            }
        }
    }

    /** Last, when nothing that is still in the file names them any more. What is refused to the end is a mistake. */
    private void removeAll(Part part, List<Gone> rows, Where where) {
        Sheet sheet = new ExerciseSheets(drafting.exercise(), reader).sheet(part);
        Set<String> staying =
                sheet.mustStay(rows.stream().map(one -> one.row().id()).collect(Collectors.toSet()));
        rows.stream().filter(one -> staying.contains(one.row().id())).forEach(one -> cannotRemove(part, one));
        List<Gone> left =
                rows.stream().filter(one -> !staying.contains(one.row().id())).toList();
        for (int pass = 0; pass < REMOVING_PASSES; pass++) {
            List<Gone> refused = new ArrayList<>();
            for (Gone one : left) {
                PlanCommand command =
                        sheet.asOf(drafting.exercise()).remove(one.row().id());
                if (command == null || drafting.isRefused(command)) {
                    refused.add(one);
                } else {
                    remove(sheet, part, one, where);
                }
            }
            left = refused;
        }
        left.forEach(one -> remove(sheet, part, one, where));
    }

    private Sheet sheet(Part part, SheetWords written) {
        return new ExerciseSheets(drafting.exercise(), written, original).sheet(part);
    }

    /** Before its rows are read, for they are read by its columns. */
    private OwnLayout withAddedColumns(Grid grid, OwnLayout layout, SheetWords written) {
        OwnColumns there = original.scenario().columns();
        AddedColumns columns = new AddedColumns(grid, layout, original, written.reader(), given);
        columns.find();
        questions.addAll(columns.questions());
        isOpen |= columns.isOpen();
        if (!columns.added().isEmpty()) {
            List<OwnColumn> all = new ArrayList<>(there.columns());
            all.addAll(columns.added());
            drafting.follow(
                    new PlanCommand.WriteColumns(all, there.revision(), Map.of()),
                    new Where(grid.name(), layout.keyRow() + 1, -1));
            columns.added()
                    .forEach(column -> drafting.notice(
                            "column-added", Map.of("sheet", grid.name(), "column", written.shown(column.name()))));
            compared =
                    original.apply(new PlanFact.ColumnsWritten(all, there.revision() + 1), new Stamp(0, Instant.EPOCH));
        }
        return columns.layout();
    }

    private void rows(Table table, OwnLayout layout, Grid grid, SheetFile file, Sheet sheet) {
        Part part = table.part();
        taken.add(sheet);
        Map<String, Table.Row> there = table.byId();
        FreshIds ids = new FreshIds(there.keySet());
        KnownRows known = KnownRows.of(file, part);
        Set<String> seen = new HashSet<>();
        noticeColumns(grid, layout, table);
        List<FileRow> lines = IntStream.range(layout.keyRow() + 2, grid.rows().size())
                .filter(row -> !grid.isBlank(row))
                .mapToObj(row -> new FileRow(grid, row, layout, table, file.text() != null))
                .toList();
        Map<String, Table.Row> unedited = unedited(there, lines);
        Set<String> written = lines.stream().map(line -> line.cell(Column.ID)).collect(Collectors.toSet());
        Set<String> missing = new HashSet<>(known.rows());
        missing.removeAll(written);
        Namesakes namesakes =
                new Namesakes(table, sheet, new Namesakes.There(unedited.keySet(), written, missing), given);
        namesakes.find(
                lines.stream()
                        .filter(line -> line.cell(Column.ID).isEmpty() && !line.isBlank())
                        .toList(),
                lines.stream()
                        .filter(line ->
                                there.containsKey(line.cell(Column.ID)) && !unedited.containsKey(line.cell(Column.ID)))
                        .toList());
        questions.addAll(namesakes.questions());
        isOpen |= namesakes.isOpen();
        for (FileRow line : lines) {
            Table.Row meant = namesakes.meantBy(line);
            FileRow same = namesakes.sameAs(line);
            FileRow whole = namesakes.whole(line);
            if (same != null) {
                drafting.notice(
                        "row-together",
                        line.named(Map.of(
                                "label", line.label(), "row", same.where(-1).cell())));
            } else if (meant != null) {
                saidAnew.add(meant.id());
                meant(sheet, table, whole, meant, namesakes.said(whole, meant), ids);
            } else if (!namesakes.isOpen(line)) {
                row(sheet, table, whole, there, unedited, known, seen, ids);
            }
        }
        for (String id : known.rows()) {
            Table.Row row = there.get(id);
            if (row != null && !seen.contains(id) && !saidAnew.contains(id)) {
                takenOut(sheet, table, row, known);
            }
        }
    }

    /** What the file leaves as it is, or out: only of that can another row say that it is there already. */
    private static Map<String, Table.Row> unedited(Map<String, Table.Row> there, List<FileRow> lines) {
        Map<String, Table.Row> unedited = new HashMap<>(there);
        Set<String> seen = new HashSet<>();
        for (FileRow line : lines) {
            Table.Row row = there.get(line.cell(Column.ID));
            if (row != null
                    && seen.add(row.id())
                    && !line.isUntouched()
                    && !line.edits(line.changes(row)).isEmpty()) {
                unedited.remove(row.id());
            }
        }
        return unedited;
    }

    private void takenOut(Sheet sheet, Table table, Table.Row row, KnownRows known) {
        Part part = table.part();
        boolean isDisputed = disputes.isChangedSince(part, known, row.id()) && sheet.remove(row.id()) != null;
        Draft.Dispute dispute = isDisputed ? disputes.of(part, known, row.id()) : null;
        switch (dispute == null ? Disputes.Choice.TAKE : disputes.chosen(dispute)) {
            case TAKE -> gone.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Gone(row, dispute));
            case KEEP -> drafting.unchanged();
            case OPEN ->
                drafting.conflict(new Draft.Change(
                        part, Draft.Kind.REMOVAL_CONFLICT, row.id(), row.label(), null, lost(table, row), dispute));
        }
    }

    private static List<Draft.Field> lost(Table table, Table.Row row) {
        return table.columns().stream()
                .filter(column -> column.isEdited() && !row.cell(column.key()).isEmpty())
                .map(column -> new Draft.Field(column.header(), row.cell(column.key()), ""))
                .toList();
    }

    private void meant(
            Sheet sheet, Table table, FileRow line, Table.Row meant, Map<String, String> said, FreshIds ids) {
        Map<String, String> label = line.named(Map.of("label", meant.label()));
        if (said.isEmpty()) {
            drafting.notice("row-there-already", label);
            drafting.unchanged();
        } else {
            drafting.notice("row-stands-for", label);
            take(sheet, table, line, meant, said, null, null, ids);
        }
    }

    private void row(
            Sheet sheet,
            Table table,
            FileRow line,
            Map<String, Table.Row> there,
            Map<String, Table.Row> unedited,
            KnownRows known,
            Set<String> seen,
            FreshIds ids) {
        String id = line.cell(Column.ID);
        boolean copied = !id.isEmpty() && !seen.add(id);
        Table.Row old = id.isEmpty() || copied ? null : there.get(id);
        if (old == null && !id.isEmpty() && !copied) {
            drafting.mistake(new Mistake(line.where(-1), Mistake.Code.UNKNOWN_ROW, Map.of()));
            return;
        }
        if (old == null && line.isBlank()) {
            return;
        }
        for (String key : line.calculatedByHand(old)) {
            drafting.mistake(new Mistake(line.where(key), Mistake.Code.CALCULATED, Map.of()));
        }
        Map<String, String> changed = copied ? line.copied(there.get(id)) : line.changes(old);
        Table.Row twin = old == null ? unedited.get(twin(sheet, changed)) : null;
        if (twin != null) {
            saidAnew.add(twin.id());
            drafting.notice("row-there-already", line.named(Map.of("label", twin.label())));
            drafting.unchanged();
            return;
        }
        if (copied) {
            drafting.notice("row-copied", line.named(Map.of()));
        }
        if (changed.isEmpty() || (old != null && (line.isUntouched() || isSo(sheet, old.id(), line.edits(changed))))) {
            drafting.unchanged();
            return;
        }
        if (old == null || line.isBasedOn(old)) {
            take(sheet, table, line, old, changed, null, copied ? id : null, ids);
        } else {
            takeDisputed(sheet, table, line, old, known, ids);
        }
    }

    /** In other words, or in another order, a file may say what Livex says. */
    private static boolean isSo(Sheet sheet, String row, Map<String, String> said) {
        List<NotTaken> problems = new ArrayList<>();
        boolean isSo = sheet.isSo(row, new Cells(said, (_, problem) -> problems.add(problem)));
        return isSo && problems.isEmpty();
    }

    /** Empty for none. */
    private static String twin(Sheet sheet, Map<String, String> said) {
        List<NotTaken> problems = new ArrayList<>();
        String twin = sheet.twin(new Cells(said, (_, problem) -> problems.add(problem)));
        return twin == null || !problems.isEmpty() ? "" : twin;
    }

    /** Only what was edited in the file can win over what Livex has by now: a colleague's other cells stay. */
    private void takeDisputed(Sheet sheet, Table table, FileRow line, Table.Row old, KnownRows known, FreshIds ids) {
        Map<String, String> edits = line.edits(line.changes(old));
        Draft.Dispute dispute = disputes.of(table.part(), known, old.id());
        switch (edits.isEmpty() ? Disputes.Choice.KEEP : disputes.chosen(dispute)) {
            case TAKE -> take(sheet, table, line, old, edits, dispute, null, ids);
            case KEEP -> drafting.unchanged();
            case OPEN ->
                drafting.conflict(change(table, Draft.Kind.CONFLICT, old, old.label(), line.where(-1), edits, dispute));
        }
    }

    /** {@code copied} is the row that a new one was copied from; null for none. */
    private void take(
            Sheet sheet,
            Table table,
            FileRow line,
            Table.@Nullable Row old,
            Map<String, String> changed,
            Draft.@Nullable Dispute dispute,
            @Nullable String copied,
            FreshIds ids) {
        int before = drafting.mistakes();
        Cells cells = new Cells(changed, (key, problem) -> drafting.mistake(line.mistake(key, problem)));
        if (old == null && copied == null) {
            sheet.neededOfNew().stream()
                    .filter(key -> !line.hasColumn(key))
                    .forEach(key -> cells.refuse(key, new NotTaken(Mistake.Code.EMPTY)));
        }
        Sheet now = sheet.asOf(drafting.exercise());
        PlanCommand command =
                copied == null ? now.read(old == null ? null : old.id(), cells, ids) : now.copy(copied, cells, ids);
        if (command != null && drafting.mistakes() == before) {
            Draft.Kind kind = old == null ? Draft.Kind.ADDED : Draft.Kind.CHANGED;
            String label = old == null ? line.label() : old.label();
            Draft.Change change = change(table, kind, old, label, line.where(-1), changed, dispute);
            noticeOut(drafting.play(command, change, line.where(-1)), label);
            drafting.follow(sheet.afterwards(command, cells, drafting.exercise()), line.where(-1));
        }
    }

    /** What has gone out rings at those who have it when it says something else. */
    private void noticeOut(List<Fact> facts, String label) {
        if (facts.stream().anyMatch(InjectFact.InjectCorrected.class::isInstance)) {
            drafting.notice("is-out", Map.of("label", label));
        }
    }

    private static Draft.Change change(
            Table table,
            Draft.Kind kind,
            Table.@Nullable Row old,
            String label,
            Where where,
            Map<String, String> changed,
            Draft.@Nullable Dispute dispute) {
        List<Draft.Field> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            String after = changed.get(column.key());
            if (after != null) {
                fields.add(new Draft.Field(
                        column.header(),
                        old == null ? "" : old.cell(column.key()),
                        after,
                        TypedTimes.understood(column.key(), after)));
            }
        }
        return new Draft.Change(table.part(), kind, old == null ? "" : old.id(), label, where, fields, dispute);
    }

    private void remove(Sheet sheet, Part part, Gone one, Where where) {
        Table.Row row = one.row();
        PlanCommand command = sheet.asOf(drafting.exercise()).remove(row.id());
        Draft.Change change =
                new Draft.Change(part, Draft.Kind.REMOVED, row.id(), row.label(), null, List.of(), one.dispute());
        Draft.Notice leaving = sheet.leaving(row);
        if (command == null) {
            cannotRemove(part, one);
        } else {
            if (leaving != null) {
                drafting.notice(leaving.code(), leaving.parameters());
            }
            drafting.play(command, change, where);
        }
    }

    private void cannotRemove(Part part, Gone one) {
        drafting.notice("cannot-remove", Map.of("label", one.row().label(), "part", part.word()));
    }

    private void noticeColumns(Grid grid, OwnLayout layout, Table table) {
        for (int column = 0; column < grid.width(); column++) {
            String key = column < layout.keys().size() ? layout.keys().get(column) : "";
            String header = grid.text(layout.keyRow() + 1, column);
            boolean ours = table.columns().stream().anyMatch(one -> one.key().equals(key));
            if (!ours && holdsSomething(grid, layout.keyRow() + 1, column)) {
                String name = header.isEmpty() ? Where.letters(column) : header;
                drafting.notice("column-passed-over", Map.of("sheet", grid.name(), "column", name));
            }
        }
    }

    /** A remark beside the table has no header. */
    private static boolean holdsSomething(Grid grid, int from, int column) {
        return IntStream.range(from, grid.rows().size())
                .anyMatch(row -> !grid.text(row, column).isBlank());
    }
}
