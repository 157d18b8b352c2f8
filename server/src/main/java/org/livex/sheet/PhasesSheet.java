package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.i18n.Language;

/** The named parts of the exercise, with their hours on the exercise clock. */
public final class PhasesSheet implements Sheet {
    public static final String BEGINS = "begins";
    public static final String ENDS = "ends";

    private final Exercise exercise;
    private final SheetWords words;
    private final List<Language> languages;

    PhasesSheet(Exercise exercise, SheetWords words) {
        this.exercise = exercise;
        this.words = words;
        this.languages = NamedSheet.languages(exercise, ExercisePhase.class, ExercisePhase::name);
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL)));
        columns.addAll(NamedSheet.columns(words, NamedSheet.NAME, 30, languages));
        columns.add(Sheet.edited(words, BEGINS, 16));
        columns.add(Sheet.edited(words, ENDS, 16));
        List<Table.Row> rows = exercise.scenario()
                .all(ExercisePhase.class)
                .map(phase -> {
                    Map<String, String> cells = new HashMap<>();
                    new TextCells(languages).write(NamedSheet.NAME, phase.name(), cells);
                    cells.put(BEGINS, phase.from().toString());
                    cells.put(ENDS, phase.to().toString());
                    return Sheet.row(phase.id(), words.shown(phase.name()), columns, cells);
                })
                .toList();
        return new Table(Part.PHASES, words.text("sheet.part.phases"), words.reader(), List.copyOf(columns), rows);
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        ExercisePhase before = old == null ? null : exercise.scenario().find(ExercisePhase.class, new PhaseId(old));
        LocalizedText name =
                TextCells.ofLines(languages).readNeeded(NamedSheet.NAME, before == null ? null : before.name(), cells);
        ExerciseTime from = time(BEGINS, before == null ? null : before.from(), cells);
        ExerciseTime to = time(ENDS, before == null ? null : before.to(), cells);
        if (name == null || from == null || to == null) {
            return null;
        }
        if (!to.isAfter(from)) {
            cells.refuse(ENDS, NotTaken.named(Mistake.Code.NOT_A_TIME, to.toString()));
            return null;
        }
        PhaseId id = before == null ? new PhaseId(ids.of(name.original().text(), "phase")) : before.id();
        return new PlanCommand.WritePhase(
                new ExercisePhase(id, name, from, to), exercise.scenario().revisionOf(id));
    }

    private static @Nullable ExerciseTime time(String key, @Nullable ExerciseTime before, Cells cells) {
        if (before == null && !cells.has(key)) {
            cells.refuse(key, new NotTaken(Mistake.Code.EMPTY));
        }
        return cells.takeOrNull(key, before, cell -> {
            if (cell.isBlank()) {
                throw new NotTaken(Mistake.Code.EMPTY);
            }
            return ConditionWords.time(cell);
        });
    }

    @Override
    public PlanCommand remove(String id) {
        PhaseId phase = new PhaseId(id);
        return new PlanCommand.RemovePhase(phase, exercise.scenario().revisionOf(phase));
    }
}
