package org.livex.sheet.own;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.PlanCommand;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.ExerciseSheets;
import org.livex.sheet.KnownRows;
import org.livex.sheet.Part;
import org.livex.sheet.Sheet;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Table;
import org.livex.sheet.Where;

/** Takes out of the exercise what is no longer in a file of ours. */
final class GoneRows {
    /** Injects that wait for each other are taken out one after the other. */
    private static final int REMOVING_PASSES = 10;

    private final SheetWords reader;
    private final Disputes disputes;
    private final Drafting drafting;
    private final Map<Part, List<Gone>> gone = new EnumMap<>(Part.class);

    /** A row that is no longer in the file; {@code dispute} where Livex has changed it since and it shall go all the same. */
    private record Gone(Table.Row row, Draft.@Nullable Dispute dispute) {}

    GoneRows(SheetWords reader, Disputes disputes, Drafting drafting) {
        this.reader = reader;
        this.disputes = disputes;
        this.drafting = drafting;
    }

    /** Goes, stays or is asked about. */
    void note(Sheet sheet, Table table, Table.Row row, KnownRows known) {
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

    /** Last, when nothing that is still in the file names them any more. What is refused to the end is a mistake. */
    void removeAll(Part part, Where where) {
        List<Gone> rows = gone.getOrDefault(part, List.of());
        if (rows.isEmpty()) {
            return;
        }
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
}
