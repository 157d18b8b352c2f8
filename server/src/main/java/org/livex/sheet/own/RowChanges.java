package org.livex.sheet.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Decision;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.BracedCell;
import org.livex.sheet.Cells;
import org.livex.sheet.Column;
import org.livex.sheet.ConditionWords;
import org.livex.sheet.DetailColumns;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.FileRow;
import org.livex.sheet.FreshIds;
import org.livex.sheet.Mistake;
import org.livex.sheet.MselColumns;
import org.livex.sheet.NotTaken;
import org.livex.sheet.PhasesSheet;
import org.livex.sheet.Sheet;
import org.livex.sheet.Table;
import org.livex.sheet.Where;

/** Makes the changes that rows of a file of ours ask for, one row at a time. */
final class RowChanges {
    /** Here people type times of play in their own way. */
    private static final Set<String> TIMES = Set.of(
            MselColumns.TIME,
            PhasesSheet.BEGINS,
            PhasesSheet.ENDS,
            DetailColumns.DATED,
            DetailColumns.PUBLISHED,
            DetailColumns.RETURN_BY);

    private final Drafting drafting;

    RowChanges(Drafting drafting) {
        this.drafting = drafting;
    }

    /** {@code copied} is the row that a new one was copied from; null for none. */
    void take(
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
            noticeOut(drafting.play(command, change, refused -> placeOf(refused, line, changed)), label);
            drafting.follow(sheet.afterwards(command, cells, drafting.exercise()), line.where(-1));
        }
    }

    /** The cell with the brace, where it is refused for one; else the row. */
    private static Where placeOf(Decision.Rejected refused, FileRow line, Map<String, String> changed) {
        return BracedCell.in(changed, refused).map(line::where).orElseGet(() -> line.where(-1));
    }

    /** What has gone out rings at those who have it when it says something else. */
    private void noticeOut(List<Fact> facts, String label) {
        if (facts.stream().anyMatch(InjectFact.InjectCorrected.class::isInstance)) {
            drafting.notice("is-out", Map.of("label", label));
        }
    }

    static Draft.Change change(
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
                        understood(column.key(), after)));
            }
        }
        return new Draft.Change(table.part(), kind, old == null ? "" : old.id(), label, where, fields, dispute);
    }

    /** In other words, or in another order, a file may say what Livex says. */
    static boolean isSo(Sheet sheet, String row, Map<String, String> said) {
        List<NotTaken> problems = new ArrayList<>();
        boolean isSo = sheet.isSo(row, new Cells(said, (_, problem) -> problems.add(problem)));
        return isSo && problems.isEmpty();
    }

    /** Empty for none. */
    static String twin(Sheet sheet, Map<String, String> said) {
        List<NotTaken> problems = new ArrayList<>();
        String twin = sheet.twin(new Cells(said, (_, problem) -> problems.add(problem)));
        return twin == null || !problems.isEmpty() ? "" : twin;
    }

    /** What a cell was taken for; null where it is no time, or says it as Livex does. */
    private static @Nullable ExerciseTime understood(String column, String cell) {
        if (!TIMES.contains(column) || cell.isBlank()) {
            return null;
        }
        try {
            ExerciseTime time = ConditionWords.time(cell);
            return time.toString().startsWith(cell.strip()) ? null : time;
        } catch (NotTaken _) {
            return null;
        }
    }
}
