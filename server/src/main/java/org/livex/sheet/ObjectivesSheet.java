package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.i18n.Language;

/** What the exercise is to train: number and text. */
final class ObjectivesSheet implements Sheet {
    static final String TEXT = "text";

    private final Exercise exercise;
    private final SheetWords words;
    private final List<Language> languages;

    ObjectivesSheet(Exercise exercise, SheetWords words) {
        this.exercise = exercise;
        this.words = words;
        this.languages = NamedSheet.languages(exercise, Objective.class, Objective::text);
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(
                Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL), Sheet.edited(words, MselColumns.NUMBER, 10)));
        columns.addAll(NamedSheet.columns(words, TEXT, 60, languages));
        List<Table.Row> rows = exercise.scenario()
                .all(Objective.class)
                .map(objective -> {
                    Map<String, String> cells = new HashMap<>();
                    cells.put(MselColumns.NUMBER, objective.number());
                    new TextCells(languages).write(TEXT, objective.text(), cells);
                    return Sheet.row(objective.id(), objective.number(), columns, cells);
                })
                .toList();
        return new Table(
                Part.OBJECTIVES, words.text("sheet.part.objectives"), words.reader(), List.copyOf(columns), rows);
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        Objective before = old == null ? null : exercise.scenario().find(Objective.class, new ObjectiveId(old));
        LocalizedText text = new TextCells(languages).readNeeded(TEXT, before == null ? null : before.text(), cells);
        String number = cells.takeLine(MselColumns.NUMBER, before == null ? null : before.number());
        if (text == null || number == null) {
            return null;
        }
        ObjectiveId id = before == null ? new ObjectiveId(ids.of(number, "objective")) : before.id();
        return new PlanCommand.WriteObjective(
                new Objective(id, number, text), exercise.scenario().revisionOf(id));
    }

    @Override
    public PlanCommand remove(String id) {
        ObjectiveId objective = new ObjectiveId(id);
        return new PlanCommand.RemoveObjective(objective, exercise.scenario().revisionOf(objective));
    }
}
