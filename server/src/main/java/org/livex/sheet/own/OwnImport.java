package org.livex.sheet.own;

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
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Stamp;
import org.livex.i18n.GarbledText;
import org.livex.sheet.Column;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.ExerciseSheets;
import org.livex.sheet.FileLanguage;
import org.livex.sheet.FileRow;
import org.livex.sheet.FreshIds;
import org.livex.sheet.KnownRows;
import org.livex.sheet.Mistake;
import org.livex.sheet.OddLetters;
import org.livex.sheet.OwnLayout;
import org.livex.sheet.Part;
import org.livex.sheet.Question;
import org.livex.sheet.Sheet;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Step;
import org.livex.sheet.Table;
import org.livex.sheet.Where;
import org.livex.sheet.file.Aside;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** A file of ours that comes back: what was edited, added and taken out in it, row by row. */
public final class OwnImport {
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

    private final SheetWords reader;
    private final Map<String, String> given;
    private final Disputes disputes;
    private final Drafting drafting;
    private final RowChanges changes;
    private final GoneRows gone;
    private final Exercise original;

    /** The original, with the columns that the file adds. */
    private Exercise compared;

    private final List<Sheet> taken = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private boolean isOpen;

    /** New rows say them word for word, so they stay, whether the file has them or not. */
    private final Set<String> saidAnew = new HashSet<>();

    /** {@code given} are the answers so far, by question. */
    public OwnImport(SheetWords reader, Map<String, String> given, Drafting drafting) {
        this.reader = reader;
        this.given = Map.copyOf(given);
        this.drafting = drafting;
        this.original = drafting.exercise();
        this.compared = original;
        this.disputes = new Disputes(original, given);
        this.changes = new RowChanges(drafting);
        this.gone = new GoneRows(reader, disputes, drafting);
    }

    public static boolean isOurs(SheetFile file) {
        return file.grids().stream().anyMatch(grid -> OwnLayout.of(grid).isPresent());
    }

    public Step step(SheetFile file) {
        Draft draft = read(file);
        return isOpen
                ? new Step(Step.Stage.NAMES, file.text(), questions, null)
                : new Step(Step.Stage.CHECK, file.text(), List.of(), draft);
    }

    public Draft read(SheetFile brought) {
        SheetFile file = brought.saying(GarbledText::asItStands);
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
                OddLetters.tellGarbled(brought, grid.name(), drafting);
                tellNotCalculated(grid);
            }
        }
        for (Part part : ORDER.reversed()) {
            Grid grid = grids.get(part);
            if (grid != null) {
                gone.removeAll(part, Where.goneFrom(grid.name()));
            }
        }
        taken.forEach(sheet -> sheet.check(drafting.exercise()));
        taken.stream()
                .flatMap(sheet -> sheet.warnings(drafting.exercise()).stream())
                .forEach(warning -> drafting.notice(warning.code(), warning.parameters()));
        return drafting.done();
    }

    /** Why a cell came back empty in which somebody sees something. */
    private void tellNotCalculated(Grid grid) {
        OddLetters.named(
                drafting,
                "formulas-without-value",
                grid.name(),
                grid.asides(Aside.Kind.NO_VALUE)
                        .map(aside -> new Where(grid.name(), aside.row(), aside.column()).cell())
                        .toList());
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
        layout.passedOver(grid, table)
                .forEach(name -> drafting.notice("column-passed-over", Map.of("sheet", grid.name(), "column", name)));
        boolean isText = KnownRows.isTableOfText(file);
        List<FileRow> lines = IntStream.range(layout.keyRow() + 2, grid.rows().size())
                .filter(row -> !grid.isBlank(row))
                .mapToObj(row -> new FileRow(grid, row, layout, table, isText))
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
        OddLetters.named(
                drafting,
                "no-translations",
                grid.name(),
                lines.stream()
                        .flatMap(line -> line.withoutTranslation(there.get(line.cell(Column.ID))).stream())
                        .toList());
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
                gone.note(sheet, table, row, known);
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

    private void meant(
            Sheet sheet, Table table, FileRow line, Table.Row meant, Map<String, String> said, FreshIds ids) {
        Map<String, String> label = line.named(Map.of("label", meant.label()));
        if (said.isEmpty()) {
            drafting.notice("row-there-already", label);
            drafting.unchanged();
        } else {
            drafting.notice("row-stands-for", label);
            changes.take(sheet, table, line, meant, said, null, null, ids);
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
        Table.Row twin = old == null ? unedited.get(RowChanges.twin(sheet, changed)) : null;
        if (twin != null) {
            saidAnew.add(twin.id());
            drafting.notice("row-there-already", line.named(Map.of("label", twin.label())));
            drafting.unchanged();
            return;
        }
        if (copied) {
            drafting.notice("row-copied", line.named(Map.of()));
        }
        if (changed.isEmpty()
                || (old != null && (line.isUntouched() || RowChanges.isSo(sheet, old.id(), line.edits(changed))))) {
            drafting.unchanged();
            return;
        }
        if (old == null || line.isBasedOn(old)) {
            changes.take(sheet, table, line, old, changed, null, copied ? id : null, ids);
        } else {
            takeDisputed(sheet, table, line, old, known, ids);
        }
    }

    /** Only what was edited in the file can win over what Livex has by now: a colleague's other cells stay. */
    private void takeDisputed(Sheet sheet, Table table, FileRow line, Table.Row old, KnownRows known, FreshIds ids) {
        Map<String, String> edits = line.edits(line.changes(old));
        Draft.Dispute dispute = disputes.of(table.part(), known, old.id());
        switch (edits.isEmpty() ? Disputes.Choice.KEEP : disputes.chosen(dispute)) {
            case TAKE -> changes.take(sheet, table, line, old, edits, dispute, null, ids);
            case KEEP -> drafting.unchanged();
            case OPEN ->
                drafting.conflict(RowChanges.change(
                        table, Draft.Kind.CONFLICT, old, old.label(), line.where(-1), edits, dispute));
        }
    }
}
